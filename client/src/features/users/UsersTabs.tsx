import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { Tabs } from '../../ui/Tabs.tsx'

const Open = graphql(`
  query UsersTabs_Open {
    invitations(first: 1, where: { state: [PENDING] }) {
      totalCount
    }
  }
`)

/** Who is here, and who was asked to come. */
export const UsersTabs = (props: { current: 'people' | 'invitations' }) => {
  const [open] = createQuery({ query: Open, requestPolicy: 'cache-and-network' })
  return (
    <Tabs
      label="Users"
      tabs={[
        { label: 'People', href: '/users', isCurrent: props.current === 'people' },
        {
          label: 'Invitations',
          href: '/users/invitations',
          isCurrent: props.current === 'invitations',
          count: open.data?.invitations?.totalCount || null,
        },
      ]}
    />
  )
}
