import { useLocation } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'

const tabs = [
  { label: 'Proposals', href: '/labs' },
  { label: 'Projects', href: '/labs/projects' },
]

/** Head and tabs of what staff does about Labs. */
export const StaffFrame = (props: { action?: JSX.Element; children: JSX.Element }) => {
  const location = useLocation()
  return (
    <>
      <PageHead
        title="Labs"
        about="Who may open which project at Buildly Labs, and which companies that suggests for them."
        action={props.action}
        tabs={<Tabs label="Labs" tabs={tabs.map((tab) => ({ ...tab, isCurrent: location.pathname === tab.href }))} />}
      />
      {props.children}
    </>
  )
}
