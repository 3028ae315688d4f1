import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ConnectLinks_ListQuery, ConnectLinkStatus } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import type { Word } from '../../../parts/words.ts'
import { WordStatus } from '../../../parts/WordStatus.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { toast } from '../../../ui/toast.ts'
import { LinkDialog } from './LinkDialog.tsx'

const List = graphql(`
  query ConnectLinks_List($companyId: ID) {
    connectLinks(first: 10, where: { companyId: $companyId }) {
      totalCount
      nodes {
        id
        name
        status
        createdAt
        expiresAt
        usedAt
        company {
          id
          name
        }
        template {
          id
          name
        }
        connection {
          id
        }
      }
    }
  }
`)

const Revoke = graphql(`
  mutation ConnectLinks_Revoke($input: ConnectLinkRevokeInput!) {
    connectLinkRevoke(input: $input) {
      link {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`)

type Row = NonNullable<ConnectLinks_ListQuery['connectLinks']>['nodes'][number]

const statuses: Record<ConnectLinkStatus, Word> = {
  OPEN: { label: 'Waits for the client', tone: 'info' },
  USED: { label: 'Used', tone: 'success' },
  EXPIRED: { label: 'Expired', tone: 'neutral' },
  REVOKED: { label: 'Withdrawn', tone: 'neutral' },
}

/** The links that clients enter their tokens by, for staff: the last ten, and a way to make one. */
export const ConnectLinks = () => {
  const client = useClient()
  const { companyId } = useViewer()
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  const [isMaking, setMaking] = createSignal(false)
  const revoke = async (row: Row) => {
    const { data, error } = await client.mutation(Revoke, { input: { id: row.id } }).toPromise()
    const problem = error ? problemOf(error).message : data?.connectLinkRevoke.userErrors[0]?.message
    void toast(problem ? { message: problem, isError: true } : { message: 'The link is withdrawn.' })
    again()
  }
  const columns: Column<Row>[] = [
    { key: 'name', header: 'Connection', isTitle: true, cell: (row) => <span class="font-medium">{row.name}</span> },
    { key: 'tool', header: 'Tool', cell: (row) => row.template.name },
    { key: 'company', header: 'Company', cell: (row) => row.company.name },
    { key: 'status', header: 'Status', cell: (row) => <WordStatus words={statuses} value={row.status} /> },
    { key: 'ends', header: 'Ends', cell: (row) => <RelativeTime at={row.expiresAt} class="text-neutral-11" /> },
    {
      key: 'actions',
      header: 'Actions',
      align: 'right',
      cell: (row) => (
        <Show
          when={row.status === 'OPEN'}
          fallback={
            <Show when={row.connection} fallback={<span class="text-neutral-11">—</span>}>
              {(connection) => (
                <a class="underline" href={`/integrations/${connection().id}`}>
                  Open
                </a>
              )}
            </Show>
          }
        >
          <Button size="sm" onClick={() => void revoke(row)}>
            Withdraw
          </Button>
        </Show>
      ),
    },
  ]
  return (
    <Card
      title="Connect links"
      isFlush
      class="mt-8"
      action={
        <Button size="sm" onClick={() => setMaking(true)}>
          Let a client connect
        </Button>
      }
    >
      <Show
        when={result.data?.connectLinks?.nodes.length}
        fallback={
          <p class="p-4 text-neutral-11">
            A link lets a client connect a tool with its own token, which you never see. None is made yet.
          </p>
        }
      >
        <DataTable
          label="Connect links"
          columns={columns}
          rows={result.data?.connectLinks?.nodes ?? []}
          keyOf={(row) => row.id}
        />
      </Show>
      <Show when={isMaking()}>
        <LinkDialog onClose={() => setMaking(false)} onMade={again} />
      </Show>
    </Card>
  )
}
