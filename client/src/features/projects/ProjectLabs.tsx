import { createQuery } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { safeUrl } from '../../lib/url.ts'

const Account = graphql(`
  query ProjectLabs_Account {
    labs {
      dashboardUrl
    }
    viewer {
      id
      labsAccount {
        id
        isActive
      }
    }
  }
`)

/** Where the project is at Buildly Labs, and the way to the person's own dashboard there: its link, or what is missing for it. */
export const ProjectLabs = (props: { labsUrl: string | null | undefined }) => {
  const { offersLabs } = useViewer()
  const [result] = createQuery({ query: Account, pause: () => !offersLabs })
  const account = () => result.data?.viewer?.labsAccount
  return (
    <span class="flex flex-col items-start gap-1">
      <Show when={safeUrl(props.labsUrl)} fallback="No address yet">
        {(url) => <Outside href={url()}>{withoutScheme(url())}</Outside>}
      </Show>
      <Switch>
        <Match when={account()?.isActive && safeUrl(result.data?.labs.dashboardUrl)}>
          {(url) => <Outside href={url()}>Your Labs dashboard</Outside>}
        </Match>
        <Match when={account()}>
          <Inside>Reconnect your Labs account</Inside>
        </Match>
        <Match when={result.data}>
          <Inside>Link your Labs account</Inside>
        </Match>
      </Switch>
    </span>
  )
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/$/, '')

const Outside = (props: { href: string; children: JSX.Element }) => (
  <a
    href={props.href}
    target="_blank"
    rel="noreferrer"
    class="inline-flex items-center gap-1 break-all text-accent-text hover:underline"
  >
    {props.children} <ExternalLink class="size-3 shrink-0" aria-hidden="true" />
  </a>
)

const Inside = (props: { children: JSX.Element }) => (
  <a href="/settings/labs" class="rounded-sm text-neutral-11 hover:text-neutral-12 hover:underline">
    {props.children}
  </a>
)
