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
  siMailgun,
  type SimpleIcon,
  siNetlify,
  siSentry,
  siVercel,
} from 'simple-icons'
import { Avatar } from '../../ui/Avatar.tsx'

/** By the first word of a template's key, which names its tool. Only these are bundled. */
const logos: Record<string, SimpleIcon> = {
  betterstack: siBetterstack,
  bitbucket: siBitbucket,
  brevo: siBrevo,
  clickup: siClickup,
  discord: siDiscord,
  facebook: siFacebook,
  github: siGithub,
  gitlab: siGitlab,
  google: siGoogleanalytics,
  mailgun: siMailgun,
  netlify: siNetlify,
  sentry: siSentry,
  vercel: siVercel,
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
