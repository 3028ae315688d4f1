import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Match, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { AgencyCustomers } from './AgencyCustomers.tsx'
import { AgencyFree } from './AgencyFree.tsx'
import { ExportTeam } from './ExportTeam.tsx'

const AgencyCounts = graphql(`
  query Team_AgencyCounts {
    active: developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
      totalCount
    }
    proposed: developerAssignments(first: 1, where: { status: [PENDING] }) {
      totalCount
    }
    free: developers(first: 1, where: { isAssigned: false }) {
      totalCount
    }
  }
`)

/** The developers of a partner agency: at its customers, proposed to them, and free. */
export const AgencyTeam = () => {
  const [params] = useSearchParams()
  const tab = () => (params['tab'] === 'proposed' || params['tab'] === 'free' ? params['tab'] : 'customers')
  const [counts, execute] = createQuery({ query: AgencyCounts, requestPolicy: 'cache-and-network' })
  createRefetchOnReconnect(execute)
  return (
    <>
      <PageHead
        title="Team"
        about="Your developers, over all the customers they work for."
        action={<ExportTeam where={{ status: ['PENDING', 'ACTIVE', 'NOTICE'] }} />}
        tabs={
          <Tabs
            label="Team"
            tabs={[
              {
                label: 'At customers',
                href: '/team',
                isCurrent: tab() === 'customers',
                count: counts.data?.active?.totalCount,
              },
              {
                label: 'Proposed',
                href: '/team?tab=proposed',
                isCurrent: tab() === 'proposed',
                count: counts.data?.proposed?.totalCount,
              },
              {
                label: 'Without a customer',
                href: '/team?tab=free',
                isCurrent: tab() === 'free',
                count: counts.data?.free?.totalCount,
              },
            ]}
          />
        }
      />
      <Switch fallback={<AgencyCustomers status={['ACTIVE', 'NOTICE']} />}>
        <Match when={tab() === 'proposed'}>
          <AgencyCustomers status={['PENDING']} />
        </Match>
        <Match when={tab() === 'free'}>
          <AgencyFree />
        </Match>
      </Switch>
    </>
  )
}
