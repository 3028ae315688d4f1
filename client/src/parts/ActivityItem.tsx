import Bug from 'lucide-solid/icons/bug'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import GitCommitHorizontal from 'lucide-solid/icons/git-commit-horizontal'
import GitPullRequest from 'lucide-solid/icons/git-pull-request'
import Hammer from 'lucide-solid/icons/hammer'
import MessageSquare from 'lucide-solid/icons/message-square'
import PackageCheck from 'lucide-solid/icons/package-check'
import Plug from 'lucide-solid/icons/plug'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import Rocket from 'lucide-solid/icons/rocket'
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import UsersRound from 'lucide-solid/icons/users-round'
import { type Component, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { graphql } from '../graphql/generated/gql.ts'
import type { ActivityCategory, ActivityItem_ActivityFragment } from '../graphql/generated/graphql.ts'
import { safeUrl } from '../lib/url.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { activityCategories, wordOf } from './words.ts'

export const ActivityFragment = graphql(`
  fragment ActivityItem_activity on Activity {
    id
    type
    category
    summary
    occurredAt
    repositoryName
    url
    source
    actor {
      name
      avatarUrl
    }
    company {
      id
      name
    }
    project {
      id
      name
    }
  }
`)

const icons: Record<ActivityCategory, Component<{ class?: string }>> = {
  CODE: GitCommitHorizontal,
  REVIEW: GitPullRequest,
  ISSUE: Bug,
  BUILD: Hammer,
  DEPLOYMENT: Rocket,
  RELEASE: PackageCheck,
  DISCUSSION: MessageSquare,
  SECURITY: ShieldAlert,
  PEOPLE: UsersRound,
  PROJECT: FolderKanban,
  INTEGRATION: Plug,
  BILLING: ReceiptText,
}

const tones = {
  neutral: 'bg-neutral-4 text-neutral-11',
  accent: 'bg-accent-bg text-accent-text',
  success: 'bg-success-bg text-success-text',
  warning: 'bg-warning-bg text-warning-text',
  danger: 'bg-danger-bg text-danger-text',
  info: 'bg-info-bg text-info-text',
}

interface ActivityItemProps {
  activity: ActivityItem_ActivityFragment
  isNew: boolean
  isCompact?: boolean
}

/** One thing that happened: who, what, where, when. */
export const ActivityItem = (props: ActivityItemProps) => {
  const word = () => wordOf(activityCategories, props.activity.category)
  const url = () => safeUrl(props.activity.url)
  return (
    <div
      class={`flex gap-3 px-4 ${props.isCompact ? 'py-2.5' : 'py-3'} ${props.isNew ? 'animate-highlight' : ''}`}
      data-activity={props.activity.id}
    >
      <div class="relative shrink-0 self-start">
        <Show
          when={props.activity.actor}
          fallback={
            <span class={`flex size-8 items-center justify-center rounded-full ${tones[word().tone]}`}>
              <Dynamic component={icons[props.activity.category] ?? Plug} class="size-4" aria-hidden="true" />
            </span>
          }
        >
          {(actor) => (
            <>
              <Avatar name={actor().name} url={safeUrl(actor().avatarUrl) ?? null} />
              <span
                class={`absolute -right-2 -bottom-2 flex size-5 items-center justify-center rounded-full border-2 border-surface ${tones[word().tone]}`}
              >
                <Dynamic component={icons[props.activity.category] ?? Plug} class="size-3" aria-hidden="true" />
              </span>
            </>
          )}
        </Show>
      </div>
      <div class="min-w-0 flex-1">
        <p>
          <Show when={url()} fallback={props.activity.summary}>
            {(href) => (
              <a href={href()} target="_blank" rel="noreferrer" class="rounded-sm hover:underline">
                {props.activity.summary}
              </a>
            )}
          </Show>
        </p>
        <p class="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-neutral-11">
          <RelativeTime at={props.activity.occurredAt} />
          <Show when={props.activity.project}>
            {(project) => (
              <a href={`/projects/${project().id}`} class="rounded-sm hover:text-neutral-12 hover:underline">
                {project().name}
              </a>
            )}
          </Show>
          <Show when={props.activity.company}>{(company) => <span>{company().name}</span>}</Show>
          <Show when={!props.activity.project && props.activity.repositoryName}>
            {(name) => <span class="font-mono text-xs break-all">{name()}</span>}
          </Show>
        </p>
      </div>
      <Show when={!props.isCompact}>
        <span class="shrink-0 text-sm text-neutral-11 max-sm:hidden">{word().label}</span>
      </Show>
    </div>
  )
}
