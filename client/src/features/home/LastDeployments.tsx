import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { LastDeployments_ProjectFragment } from '../../graphql/generated/graphql.ts'
import { deploymentStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { NothingYet, Widget } from './Widget.tsx'

export const ProjectFragment = graphql(`
  fragment LastDeployments_project on Project {
    id
    name
    company {
      id
      name
    }
    lastDeployment {
      id
      status
      environment
      deployedAt
    }
  }
`)

interface LastDeploymentsProps {
  projects: readonly LastDeployments_ProjectFragment[]
  /** Where all are of one company, its name says nothing. */
  hidesCompany?: boolean
}

/** The projects that moved last. */
export const LastDeployments = (props: LastDeploymentsProps) => (
  <Widget title="Last deployments" href="/projects?sort=-LAST_DEPLOYMENT_AT" isFlush>
    <ul class="divide-y">
      <For
        each={props.projects}
        fallback={
          <li class="p-4">
            <NothingYet title="Nothing deployed yet">
              The first push to a repository of a project appears here by itself.
            </NothingYet>
          </li>
        }
      >
        {(project) => (
          <li>
            <a
              href={`/projects/${project.id}`}
              class="flex items-center justify-between gap-4 px-4 py-2.5 transition-colors hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
            >
              <span class="min-w-0">
                <span class="block truncate font-medium">{project.name}</span>
                <span class="block truncate text-sm text-neutral-11">
                  {props.hidesCompany ? project.lastDeployment?.environment : project.company?.name}
                </span>
              </span>
              <Show
                when={project.lastDeployment}
                fallback={<span class="text-sm text-neutral-11">Not deployed yet</span>}
              >
                {(deployment) => (
                  <span class="flex shrink-0 flex-col items-end text-sm">
                    <WordStatus words={deploymentStatuses} value={deployment().status} />
                    <RelativeTime at={deployment().deployedAt} class="text-neutral-11" />
                  </span>
                )}
              </Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)
