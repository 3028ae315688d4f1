import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Milestones_MilestoneFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { Tag } from '../../ui/Tag.tsx'
import { NothingYet, Widget } from './Widget.tsx'

export const MilestoneFragment = graphql(`
  fragment Milestones_milestone on Milestone {
    id
    title
    dueOn
    status
    project {
      id
      name
      company {
        id
        name
      }
    }
  }
`)

interface MilestonesProps {
  milestones: readonly Milestones_MilestoneFragment[]
  showsCompany?: boolean
}

/** What was promised next, what is late before the rest. */
export const Milestones = (props: MilestonesProps) => {
  const { isStaff } = useViewer()
  return (
    <Widget title="Upcoming milestones" href="/projects/milestones" isFlush>
      <ul class="divide-y">
        <For
          each={props.milestones}
          fallback={
            <li class="p-4">
              <NothingYet
                title="Nothing is promised"
                action={isStaff ? { label: 'Open projects', href: '/projects' } : undefined}
              >
                {isStaff
                  ? 'Open a project and promise its next milestone.'
                  : 'Your project manager enters what comes next, and by when.'}
              </NothingYet>
            </li>
          }
        >
          {(milestone) => (
            <li>
              <a
                href={`/projects/${milestone.project.id}?tab=milestones`}
                class="flex items-center justify-between gap-4 px-4 py-2.5 transition-colors hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
              >
                <span class="min-w-0">
                  <span class="block truncate font-medium">{milestone.title}</span>
                  <span class="block truncate text-sm text-neutral-11">
                    {props.showsCompany
                      ? [milestone.project.name, milestone.project.company?.name].filter(Boolean).join(' · ')
                      : milestone.project.name}
                  </span>
                </span>
                <span class="flex shrink-0 flex-col items-end gap-0.5 text-sm">
                  <span class="tabular-nums">{formatDate(milestone.dueOn)}</span>
                  <Show when={milestone.status === 'OVERDUE'}>
                    <Tag tone="danger">Overdue</Tag>
                  </Show>
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Widget>
  )
}
