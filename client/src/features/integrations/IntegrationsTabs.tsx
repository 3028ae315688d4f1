import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { Tabs } from '../../ui/Tabs.tsx'

const Dead = graphql(`
  query IntegrationsTabs_Dead($companyId: ID) {
    webhookDeliveries(first: 1, where: { status: [DEAD], companyId: $companyId }) {
      totalCount
    }
  }
`)

const places = [
  { key: 'connections', label: 'Connections', href: '/integrations' },
  { key: 'inbox', label: 'Inbox', href: '/integrations/inbox' },
  { key: 'syncs', label: 'Syncs', href: '/integrations/syncs' },
  { key: 'report', label: 'Health', href: '/integrations/report' },
] as const

interface IntegrationsTabsProps {
  current: (typeof places)[number]['key']
  companyId: string | null
}

/** The rooms of integrations. What was given up is counted wherever one is. */
export const IntegrationsTabs = (props: IntegrationsTabsProps) => {
  const [dead] = createQuery({
    query: Dead,
    variables: () => ({ companyId: props.companyId }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <Tabs
      label="Parts of integrations"
      tabs={places.map(({ key, label, href }) => ({
        label,
        href,
        isCurrent: key === props.current,
        count: key === 'inbox' ? dead.data?.webhookDeliveries?.totalCount || undefined : undefined,
      }))}
    />
  )
}
