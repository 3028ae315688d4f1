import Building from 'lucide-solid/icons/building'
import MailOpen from 'lucide-solid/icons/mail-open'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import type { JSX } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { createTitle } from '../../parts/title.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'

/** What a person finds who has an account and belongs to no company: how to come to one. */
export default function NewcomerPage() {
  createTitle(() => 'Home')
  const { viewer } = useViewer()
  return (
    <>
      <PageHead
        title={`Welcome, ${viewer.name}`}
        about="You have an account. Projects, invoices and people belong to companies, and you are in none yet."
      />
      <ol class="grid max-w-prose gap-4">
        <Way
          icon={<Building aria-hidden="true" />}
          title="Your company is new here"
          action={
            <ButtonLink href="/register" variant="primary">
              Register your company
            </ButtonLink>
          }
        >
          Register it, and you are its owner: you invite your colleagues, approve developers and sign contracts.
        </Way>
        <Way icon={<MailOpen aria-hidden="true" />} title="Your company is here already">
          Ask its owner or an administrator to invite {viewer.email}. The invitation comes by e-mail, and its link
          brings you in.
        </Way>
        <Way
          icon={<ShieldCheck aria-hidden="true" />}
          title="Meanwhile, make your account safe"
          action={<ButtonLink href="/settings/security">Open security</ButtonLink>}
        >
          A second step or a passkey keeps others out, even those who know your password.
        </Way>
      </ol>
    </>
  )
}

const Way = (props: { icon: JSX.Element; title: string; action?: JSX.Element; children: JSX.Element }) => (
  <li class="flex gap-4 rounded-lg border bg-surface p-5">
    <div class="flex size-10 shrink-0 items-center justify-center rounded-lg border bg-neutral-2 text-neutral-11 [&_svg]:size-5">
      {props.icon}
    </div>
    <div class="flex min-w-0 flex-col items-start gap-3">
      <div>
        <h2 class="text-lg font-semibold">{props.title}</h2>
        <p class="mt-1 text-neutral-11">{props.children}</p>
      </div>
      {props.action}
    </div>
  </li>
)
