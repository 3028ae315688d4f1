import ExternalLink from 'lucide-solid/icons/external-link'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { For, Show } from 'solid-js'
import { safeUrl } from '../../lib/url.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { Account } from './account-documents.ts'

/** What the account may open at Labs, each with its address there. */
export const LabsProjects = (props: { projects: Account['projects'] }) => (
  <Card isFlush>
    <Show
      when={props.projects.nodes.length}
      fallback={
        <EmptyState icon={<FolderKanban aria-hidden="true" />} title="No projects yet">
          Your account may open no project at Labs. Once it may, the next reading lists it here.
        </EmptyState>
      }
    >
      <ul class="divide-y">
        <For each={props.projects.nodes}>
          {({ role, project }) => (
            <Show when={project}>
              {(shown) => (
                <li class="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
                  <div class="min-w-0 flex-1">
                    <Show when={safeUrl(shown().url)} fallback={<span class="font-medium">{shown().name}</span>}>
                      {(url) => (
                        <a
                          href={url()}
                          target="_blank"
                          rel="noreferrer"
                          class="inline-flex items-center gap-1.5 rounded-sm font-medium hover:underline"
                        >
                          {shown().name}
                          <ExternalLink class="size-3.5 text-neutral-11" aria-hidden="true" />
                        </a>
                      )}
                    </Show>
                    <p class="truncate text-sm text-neutral-11">
                      {[shown().company?.name ?? shown().organization, new URL(shown().url).host]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  <Show when={role}>{(as) => <Tag>{as()}</Tag>}</Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={props.projects.totalCount > props.projects.nodes.length}>
        <p class="border-t px-4 py-3 text-sm text-neutral-11">
          The first {props.projects.nodes.length} of {props.projects.totalCount}. Labs lists them all.
        </p>
      </Show>
    </Show>
  </Card>
)
