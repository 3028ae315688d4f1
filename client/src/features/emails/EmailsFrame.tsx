import { useLocation } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { ButtonLink } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

const tabs = [
  { href: '/emails', label: 'Log' },
  { href: '/emails/messages', label: 'Messages' },
  { href: '/emails/templates', label: 'Templates' },
  { href: '/emails/suppressed', label: 'Suppressed addresses' },
]

/** Head and tabs of the e-mails, around one of them. */
export const EmailsFrame = (props: { action?: JSX.Element; children: JSX.Element }) => {
  const location = useLocation()
  return (
    <>
      <PageHead
        title="E-mails"
        about="What the portal sends, and what became of it."
        action={
          <>
            {props.action}
            <ButtonLink href="/emails/new" variant="primary">
              New message
            </ButtonLink>
          </>
        }
        tabs={
          <Tabs label="E-mails" tabs={tabs.map((tab) => ({ ...tab, isCurrent: location.pathname === tab.href }))} />
        }
      />
      {props.children}
    </>
  )
}
