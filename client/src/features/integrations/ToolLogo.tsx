import { Show } from 'solid-js'
import {
  siBetterstack,
  siBitbucket,
  siBrevo,
  siClickup,
  siDiscord,
  siFacebook,
  siGithub,
  siGitlab,
  siGoogleanalytics,
  siJira,
  siLinear,
  siMailgun,
  siNetlify,
  siNotion,
  siSentry,
  siStripe,
  siToggltrack,
  siVercel,
  type SimpleIcon,
} from 'simple-icons'
import { Avatar } from '../../ui/Avatar.tsx'

/** By the first word of a template's key, which names its tool. Only these are bundled. */
const logos: Record<string, Pick<SimpleIcon, 'path'>> = {
  betterstack: siBetterstack,
  bitbucket: siBitbucket,
  brevo: siBrevo,
  clickup: siClickup,
  discord: siDiscord,
  facebook: siFacebook,
  github: siGithub,
  gitlab: siGitlab,
  google: siGoogleanalytics,
  // It has none of its own among them.
  harvest: { path: 'M5 3h4v7h6V3h4v18h-4v-7H9v7H5z' },
  jira: siJira,
  linear: siLinear,
  mailgun: siMailgun,
  netlify: siNetlify,
  notion: siNotion,
  sentry: siSentry,
  toggl: siToggltrack,
  vercel: siVercel,
  paystack: { path: 'M3 3h18v4H3zm0 6h18v4H3zm0 6h18v3H3zm0 5h10v2H3z' },
  sayswitch: { path: 'M4 6h11V3l6 5-6 5v-3H4zm16 12H9v3l-6-5 6-5v3h11z' },
  stripe: siStripe,
  wave: { path: 'M1 5h5l3 8 3-8 3 8 3-8h5l-6 14h-4l-1-3-1 3H7z' },
}

/** A tool's mark in one colour, or its initials when there is none. */
export const ToolLogo = (props: { name: string; templateKey: string }) => (
  <Show when={logos[props.templateKey.split('-')[0]!]} fallback={<Avatar name={props.name} size="lg" isSquare />}>
    {(logo) => (
      <span class="flex size-10 shrink-0 items-center justify-center rounded-sm border bg-neutral-2" aria-hidden="true">
        <svg viewBox="0 0 24 24" class="size-5 fill-current">
          <path d={logo().path} />
        </svg>
      </span>
    )}
  </Show>
)
