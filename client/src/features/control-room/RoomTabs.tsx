import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { Tabs } from '../../ui/Tabs.tsx'

const Counts = graphql(`
  query RoomTabs_Counts {
    active: ecosystemProjects(first: 1, where: { status: [ACTIVE, PAUSED] }) {
      totalCount
    }
    planned: ecosystemProjects(first: 1, where: { status: [PLANNED, RETIRED] }) {
      totalCount
    }
  }
`)

/** The parts of the control room. @param props.range key of the stretch of time that is kept from one to another. */
export const RoomTabs = (props: {
  current: 'active' | 'planned' | 'usage' | 'reports' | 'transactions'
  range?: string | undefined
}) => {
  const [counts] = createQuery({ query: Counts, requestPolicy: 'cache-and-network' })
  const query = (values: Record<string, string | undefined>) => {
    const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)
    return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
  }
  return (
    <Tabs
      label="Control room"
      tabs={[
        {
          label: 'Live',
          href: `/control-room${query({ range: props.range })}`,
          isCurrent: props.current === 'active',
          count: counts.data?.active?.totalCount,
        },
        {
          label: 'Planned',
          href: `/control-room${query({ view: 'planned', range: props.range })}`,
          isCurrent: props.current === 'planned',
          count: counts.data?.planned?.totalCount,
        },
        {
          label: 'Usage',
          href: '/control-room/usage',
          isCurrent: props.current === 'usage',
        },
        {
          label: 'Reports',
          href: '/control-room/reports',
          isCurrent: props.current === 'reports',
        },
        {
          label: 'Transactions',
          href: '/control-room/transactions',
          isCurrent: props.current === 'transactions',
        },
      ]}
    />
  )
}
