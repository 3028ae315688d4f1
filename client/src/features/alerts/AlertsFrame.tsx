import type { JSX } from 'solid-js'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

interface AlertsFrameProps {
  current: 'open' | 'history' | 'rules' | 'silences'
  open?: number | undefined
  action?: JSX.Element
  children: JSX.Element
}

/** Head and tabs of the pages of alerts. */
export const AlertsFrame = (props: AlertsFrameProps) => (
  <>
    <PageHead
      title="Alerts"
      about="What needs somebody now, and the rules that find it."
      action={props.action}
      tabs={
        <Tabs
          label="Alerts"
          tabs={[
            { label: 'Open', href: '/alerts', isCurrent: props.current === 'open', count: props.open },
            { label: 'History', href: '/alerts?view=history', isCurrent: props.current === 'history' },
            { label: 'Rules', href: '/alerts/rules', isCurrent: props.current === 'rules' },
            { label: 'Silences', href: '/alerts/silences', isCurrent: props.current === 'silences' },
          ]}
        />
      }
    />
    {props.children}
  </>
)
