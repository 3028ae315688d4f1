import { useSearchParams } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { createTitle } from '../../parts/title.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ApiHealth } from './ApiHealth.tsx'

const tabs: readonly { key: string; label: string; view: Component }[] = [
  { key: 'api', label: 'API', view: ApiHealth },
  { key: 'live', label: 'Live and events', view: lazy(() => import('./LiveHealth.tsx')) },
  { key: 'webhooks', label: 'Webhooks', view: lazy(() => import('./WebhookHealth.tsx')) },
  { key: 'jobs', label: 'Jobs', view: lazy(() => import('./JobHealth.tsx')) },
  { key: 'database', label: 'Database', view: lazy(() => import('./DatabaseHealth.tsx')) },
  { key: 'errors', label: 'Errors', view: lazy(() => import('./ErrorLog.tsx')) },
]

/** How the installation does, figure by figure. */
export default function SystemHealthPage() {
  createTitle(() => 'System health')
  const [params] = useSearchParams()
  const current = () => tabs.find(({ key }) => key === params['tab']) ?? tabs[0]!
  return (
    <>
      <PageHead
        title="System health"
        about="How the API, the database, events, webhooks and jobs do. Read again every few seconds while you look."
        tabs={
          <Tabs
            label="System health"
            tabs={tabs.map(({ key, label }, index) => ({
              label,
              href: index === 0 ? '/system-health' : `/system-health?tab=${key}`,
              isCurrent: current().key === key,
            }))}
          />
        }
      />
      <Dynamic component={current().view} />
    </>
  )
}
