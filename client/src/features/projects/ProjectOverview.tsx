import Rocket from 'lucide-solid/icons/rocket'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectOverview_ProjectFragment } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { formatDate } from '../../lib/time.ts'
import { projectTypes, wordOf } from '../../parts/words.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Flash } from '../../ui/Flash.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { LatestActivity } from './LatestActivity.tsx'
import { BudgetCard } from './BudgetCard.tsx'
import { DeploymentLine } from './DeploymentLine.tsx'
import { ProjectLabs } from './ProjectLabs.tsx'
import { ProjectSetup } from './ProjectSetup.tsx'

export const OverviewFragment = graphql(`
  fragment ProjectOverview_project on Project {
    id
    name
    description
    type
    status
    labsUrl
    startOn
    endOn
    createdAt
    updatedAt
    company {
      id
      name
    }
    progress {
      tasksDone
      tasksTotal
      percent
    }
    lastDeployment {
      ...DeploymentLine_deployment
    }
  }
`)

export const ProjectOverview = (props: { project: ProjectOverview_ProjectFragment }) => (
  <div class="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
    <div class="flex flex-col gap-6">
      <ProjectSetup id={props.project.id} />
      <Show when={props.project.progress}>
        {(progress) => (
          <Card title="Progress">
            <Flash value={`${progress().tasksDone} ${progress().tasksTotal}`}>
              <Progress
                label={`${formatCount(progress().tasksDone)} of ${formatCount(progress().tasksTotal)} tasks are done`}
                value={progress().percent}
              />
            </Flash>
          </Card>
        )}
      </Show>
      <BudgetCard projectId={props.project.id} />
      <Card title="Last deployment" isFlush>
        <Show
          when={props.project.lastDeployment}
          fallback={
            <EmptyState icon={<Rocket aria-hidden="true" />} title="Not deployed yet">
              The first push to a linked repository, or the first deployment of it, appears here by itself.
            </EmptyState>
          }
        >
          {(deployment) => (
            <Flash value={`${deployment().id} ${deployment().status}`} class="p-4">
              <DeploymentLine deployment={deployment()} isLarge />
            </Flash>
          )}
        </Show>
      </Card>
      <LatestActivity id={props.project.id} />
    </div>
    <Card title="About">
      <Show when={props.project.description}>
        <p class="mb-4 max-w-prose">{props.project.description}</p>
      </Show>
      <Facts
        facts={[
          ['Kind', wordOf(projectTypes, props.project.type).label],
          ['Starts', props.project.startOn ? formatDate(props.project.startOn) : 'Not set'],
          ['Ends', props.project.endOn ? formatDate(props.project.endOn) : 'Open'],
          ['Updated', <RelativeTime at={props.project.updatedAt} />],
          ['Labs', <ProjectLabs labsUrl={props.project.labsUrl} />],
        ]}
      />
    </Card>
  </div>
)
