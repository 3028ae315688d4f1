import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { DeploymentLine_DeploymentFragment } from '../../graphql/generated/graphql.ts'
import { safeUrl } from '../../lib/url.ts'
import { deploymentStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'

export const DeploymentFragment = graphql(`
  fragment DeploymentLine_deployment on Deployment {
    id
    source
    environment
    status
    ref
    sha
    message
    authorName
    url
    deployedAt
    repository {
      id
      fullName
    }
  }
`)

/** What was deployed: its message, from where, by whom, when. */
export const DeploymentLine = (props: { deployment: DeploymentLine_DeploymentFragment; isLarge?: boolean }) => {
  const title = () => props.deployment.message?.split('\n')[0] || `Commit ${props.deployment.sha.slice(0, 7)}`
  return (
    <div class="flex flex-col gap-1.5" data-deployment={props.deployment.id}>
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p class={`min-w-0 ${props.isLarge ? 'text-lg font-semibold' : 'font-medium'}`}>
          <Show when={safeUrl(props.deployment.url)} fallback={title()}>
            {(url) => (
              <a href={url()} target="_blank" rel="noreferrer" class="rounded-sm hover:underline">
                {title()}
              </a>
            )}
          </Show>
        </p>
        <RelativeTime at={props.deployment.deployedAt} class={props.isLarge ? 'text-lg' : 'text-neutral-11'} />
      </div>
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-neutral-11">
        <WordStatus words={deploymentStatuses} value={props.deployment.status} />
        <Tag>{props.deployment.environment}</Tag>
        <span class="font-mono text-xs break-all">
          {props.deployment.ref}@{props.deployment.sha.slice(0, 7)}
        </span>
        <Show when={props.deployment.authorName}>{(name) => <span>{name()}</span>}</Show>
        <Show when={props.deployment.repository}>
          {(repository) => <span class="font-mono text-xs break-all">{repository().fullName}</span>}
        </Show>
      </div>
    </div>
  )
}
