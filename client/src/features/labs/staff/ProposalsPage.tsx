import { createQuery, useClient } from '@urql/solid'
import UserCheck from 'lucide-solid/icons/user-check'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ProposalsPage_ProposalFragment } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { safeUrl } from '../../../lib/url.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createTitle } from '../../../parts/title.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import { StaffFrame } from './StaffFrame.tsx'

const List = graphql(`
  query ProposalsPage_List($first: Int, $after: String, $last: Int, $before: String) {
    labsProposals(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...ProposalsPage_proposal
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export const ProposalFragment = graphql(`
  fragment ProposalsPage_proposal on LabsProposal {
    id
    since
    developer {
      id
      title
      user {
        id
        name
        avatarUrl
      }
      agency {
        id
        name
      }
    }
    company {
      id
      name
    }
    project {
      id
      name
      url
      matchedBy
    }
  }
`)

const Confirm = graphql(`
  mutation ProposalsPage_Confirm($input: LabsProposalConfirmInput!) {
    labsProposalConfirm(input: $input) {
      assignment {
        id
      }
      userErrors {
        message
      }
    }
  }
`)

const Dismiss = graphql(`
  mutation ProposalsPage_Dismiss($input: LabsProposalDismissInput!) {
    labsProposalDismiss(input: $input) {
      id
      userErrors {
        message
      }
    }
  }
`)

type Proposal = ProposalsPage_ProposalFragment

const nameOf = (row: Proposal) => row.developer?.user?.name ?? 'A developer'
const titleOf = (row: Proposal) => `${nameOf(row)} for ${row.company?.name ?? 'a company'}`

const columnsWith = (actions: Column<Proposal>['cell']): Column<Proposal>[] => [
  {
    key: 'developer',
    header: 'Developer',
    isTitle: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={nameOf(row)} url={row.developer?.user?.avatarUrl ?? null} size="sm" />
        <span>
          {nameOf(row)}
          <span class="block text-xs font-normal text-neutral-11">
            {[row.developer?.title, row.developer?.agency?.name].filter(Boolean).join(' · ')}
          </span>
        </span>
      </span>
    ),
  },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? '—' },
  {
    key: 'project',
    header: 'Because of',
    cell: (row) => (
      <div>
        <Show when={safeUrl(row.project?.url)} fallback={row.project?.name}>
          {(url) => (
            <a href={url()} target="_blank" rel="noreferrer" class="rounded-sm text-accent-text hover:underline">
              {row.project?.name}
            </a>
          )}
        </Show>
        <p class="text-xs text-neutral-11">
          {row.project?.matchedBy === 'NAME' ? 'Its organisation is called as the company' : 'Said by staff'}
        </p>
      </div>
    ),
  },
  {
    key: 'since',
    header: 'Access since',
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.since} class="text-neutral-11" />,
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

/** What Labs suggests and only staff decides: one click assigns, and the company is asked. */
export default function ProposalsPage() {
  createTitle(() => 'Labs')
  const client = useClient()
  const params = createListParams(['SINCE'], { key: 'SINCE', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => params.page(),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [busyId, setBusyId] = createSignal<string | null>(null)

  const confirm = async (row: Proposal) => {
    if (busyId()) return
    setBusyId(row.id)
    const title = titleOf(row)
    const { data, error } = await client.mutation(Confirm, { input: { id: row.id } }).toPromise()
    setBusyId(null)
    reload()
    const problem = data?.labsProposalConfirm?.userErrors[0]?.message ?? (error && problemOf(error).message)
    void toast(problem ? { message: problem, isError: true } : { message: `${title}: assigned. The company is asked.` })
  }
  const dismiss = async ({ id }: { id: string }, title: string, isDismissed: boolean) => {
    if (busyId()) return
    setBusyId(id)
    const { data, error } = await client.mutation(Dismiss, { input: { id, isDismissed } }).toPromise()
    setBusyId(null)
    reload()
    const problem = data?.labsProposalDismiss?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    if (!isDismissed) return toast({ message: `${title}: proposed again.` })
    return toast({ message: `${title}: dismissed.`, undo: () => void dismiss({ id }, title, false) })
  }

  const actions = (row: Proposal) => (
    <span class="inline-flex gap-2">
      <Button size="sm" onClick={() => void dismiss(row, titleOf(row), true)} aria-label={`Dismiss: ${titleOf(row)}`}>
        Dismiss
      </Button>
      <Button
        size="sm"
        variant="primary"
        busy={busyId() === row.id}
        onClick={() => void confirm(row)}
        aria-label={`Assign: ${titleOf(row)}`}
      >
        Assign
      </Button>
    </span>
  )

  return (
    <StaffFrame>
      <Card isFlush>
        <QueryView
          data={result.data?.labsProposals}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={5} />}
        >
          {(proposals) => (
            <Show
              when={proposals().nodes.length}
              fallback={
                <EmptyState icon={<UserCheck aria-hidden="true" />} title="Nothing to propose">
                  Developers who may open a company’s project at Labs, and are not assigned to that company here, appear
                  in this list. Say whose a project is under Projects.
                </EmptyState>
              }
            >
              <DataTable
                label="Proposals"
                columns={columnsWith(actions)}
                rows={proposals().nodes}
                keyOf={(row) => row.id}
              />
              <ListPager of={proposals()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </StaffFrame>
  )
}
