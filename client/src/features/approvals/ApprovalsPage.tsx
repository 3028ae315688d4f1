import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { createTitle } from '../../parts/title.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ApprovalList, type ApprovalTab } from './ApprovalList.tsx'
import { WaitingContracts } from './WaitingContracts.tsx'

const Counts = graphql(`
  query ApprovalsPage_Counts($companyId: ID) {
    community: approvals(first: 1, where: { kind: [COMMUNITY], status: [PENDING], companyId: $companyId }) {
      totalCount
    }
    team: approvals(first: 1, where: { kind: [TEAM], status: [PENDING], companyId: $companyId }) {
      totalCount
    }
    removals: approvals(first: 1, where: { kind: [REMOVAL], status: [PENDING], companyId: $companyId }) {
      totalCount
    }
  }
`)

const ContractCount = graphql(`
  query ApprovalsPage_ContractCount($companyId: ID) {
    contracts(first: 1, where: { status: [SENT, DRAFT], companyId: $companyId }) {
      totalCount
    }
  }
`)

const tabs = {
  community: 'Community members',
  team: 'Team assignments',
  removals: 'Removals',
  contracts: 'Contracts',
} as const
type TabName = keyof typeof tabs

export default function ApprovalsPage() {
  createTitle(() => 'Approvals')
  const { companyId, isStaff, companies } = useViewer()
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'ASC' })
  const isOpenTo: Record<TabName, boolean> = {
    // Companies are never asked about the community, and have a page of their own for contracts.
    community: isStaff || !companies.length,
    team: true,
    removals: true,
    contracts: isStaff,
  }
  const names = (Object.keys(tabs) as TabName[]).filter((name) => isOpenTo[name])
  const tab = (): TabName => names.find((name) => name === params.get('tab')) ?? names[0]!
  const variables = () => ({ companyId: companyId() })
  const [counts, count] = createQuery({ query: Counts, variables, requestPolicy: 'cache-and-network' })
  const [contracts] = createQuery({
    query: ContractCount,
    variables,
    pause: () => !isStaff,
    requestPolicy: 'cache-and-network',
  })
  const countOf = (name: TabName) =>
    name === 'contracts' ? contracts.data?.contracts?.totalCount : counts.data?.[name]?.totalCount

  return (
    <>
      <PageHead
        title="Approvals"
        about={
          isStaff
            ? 'What waits for a yes or a no: new developers, teams, people who leave, contracts.'
            : 'What waits for a yes or a no: new developers, teams, people who leave.'
        }
        tabs={
          <Tabs
            label="Approvals"
            tabs={names.map((name) => ({
              label: tabs[name],
              href: name === names[0] ? '/approvals' : `/approvals?tab=${name}`,
              isCurrent: tab() === name,
              count: countOf(name),
            }))}
          />
        }
      />
      <Show when={tab() !== 'contracts'} fallback={<WaitingContracts />}>
        <ApprovalList
          tab={tab() as ApprovalTab}
          label={tabs[tab()]}
          onChanged={() => count({ requestPolicy: 'network-only' })}
        />
      </Show>
    </>
  )
}
