import { createQuery } from '@urql/solid'
import { useSearchParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Developers } from './Developers.tsx'
import { ExportTeam } from './ExportTeam.tsx'
import { PendingApprovals } from './PendingApprovals.tsx'
import { Removals } from './Removals.tsx'
import { Counts } from './team-documents.ts'

/** The developers of a company, as its own people see them. */
export const CompanyTeam = () => {
  const { companyId, companies } = useViewer()
  const [params] = useSearchParams()
  const tab = () => (params['tab'] === 'pending' || params['tab'] === 'removals' ? params['tab'] : 'developers')
  const [counts, execute] = createQuery({
    query: Counts,
    variables: () => ({ companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  const recount = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  const whose = () =>
    companies.find(({ id }) => id === companyId())?.name ??
    (companies.length === 1 ? companies[0]!.name : 'your companies')

  return (
    <>
      <PageHead
        title="Team"
        about={`The developers who work for ${whose()}. Staff proposes them, you approve each one.`}
        action={<ExportTeam where={{ companyId: companyId(), status: ['ACTIVE', 'NOTICE', 'PENDING'] }} />}
        tabs={
          <Tabs
            label="Team"
            tabs={[
              {
                label: 'Developers',
                href: '/team',
                isCurrent: tab() === 'developers',
                count: counts.data?.active?.totalCount,
              },
              {
                label: 'Pending approvals',
                href: '/team?tab=pending',
                isCurrent: tab() === 'pending',
                count: counts.data?.pending?.totalCount,
              },
              {
                label: 'Removals',
                href: '/team?tab=removals',
                isCurrent: tab() === 'removals',
                count: counts.data?.leaving?.totalCount,
              },
            ]}
          />
        }
      />
      <Switch fallback={<Developers onChanged={recount} />}>
        <Match when={tab() === 'pending'}>
          <PendingApprovals onChanged={recount} />
        </Match>
        <Match when={tab() === 'removals'}>
          <Removals onChanged={recount} />
        </Match>
      </Switch>
    </>
  )
}
