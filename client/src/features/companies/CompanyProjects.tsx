import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { For, Show } from 'solid-js'
import type { CompanyPage_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { projectStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

type Projects = NonNullable<CompanyPage_CompanyQuery['company']>['projects']

/** The projects of a company, as far as they are answered for. */
export const CompanyProjects = (props: { projects: Projects }) => (
  <Card title="Projects" isFlush>
    <Show when={props.projects} fallback={<p class="p-4 text-neutral-11">Not available right now.</p>}>
      {(projects) => (
        <ul class="divide-y">
          <For
            each={projects().nodes}
            fallback={
              <li>
                <EmptyState icon={<FolderKanban aria-hidden="true" />} title="No projects yet">
                  Projects made for this company appear here.
                </EmptyState>
              </li>
            }
          >
            {(project) => (
              <li>
                <a
                  href={`/projects/${project.id}`}
                  class="flex justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
                >
                  <span class="truncate font-medium">{project.name}</span>
                  <WordStatus words={projectStatuses} value={project.status} />
                </a>
              </li>
            )}
          </For>
        </ul>
      )}
    </Show>
  </Card>
)
