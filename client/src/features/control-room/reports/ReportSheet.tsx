import { createQuery } from '@urql/solid'
import { graphql } from '../../../graphql/generated/gql.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { ReportContent } from './ReportContent.tsx'

const Report = graphql(`
  query ReportSheet_Report($id: ID!) {
    ecosystemReport(id: $id) {
      id
      content {
        ...ReportContent_content
      }
    }
  }
`)

/** One report as it was when it was made. */
export const ReportSheet = (props: { id: string; onClose: () => void }) => {
  const [result, execute] = createQuery({ query: Report, variables: () => ({ id: props.id }) })
  return (
    <Sheet isOpen onClose={props.onClose} title={result.data?.ecosystemReport?.content.title ?? 'Report'}>
      <div class="p-4">
        <QueryView
          data={result.data?.ecosystemReport}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
          missing={<p class="text-neutral-11">There is no such report.</p>}
        >
          {(report) => <ReportContent content={report().content} />}
        </QueryView>
      </div>
    </Sheet>
  )
}
