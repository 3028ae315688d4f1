import { Pager } from '../ui/Pager.tsx'

interface Connection {
  nodes: readonly unknown[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

interface ListPagerProps {
  of: Connection
  /** How far the API counts this list. */
  countedUpTo?: number
  params: { next: (cursor: string | null) => void; previous: (cursor: string | null) => void }
}

/** The pager of a connection, moving by its cursors. */
export const ListPager = (props: ListPagerProps) => (
  <Pager
    shown={props.of.nodes.length}
    total={props.of.totalCount}
    isMore={props.countedUpTo !== undefined && props.of.totalCount >= props.countedUpTo}
    hasPrevious={props.of.pageInfo.hasPreviousPage}
    hasNext={props.of.pageInfo.hasNextPage}
    onPrevious={() => props.params.previous(props.of.pageInfo.startCursor)}
    onNext={() => props.params.next(props.of.pageInfo.endCursor)}
  />
)
