import { graphql } from '../../graphql/generated/gql.ts'
import type { TrainingEnrollmentOrder, TrainingEnrollmentWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportReport_Page($after: String, $where: TrainingEnrollmentWhereInput, $orderBy: [TrainingEnrollmentOrder!]) {
    trainingEnrollments(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        ...ReportsPage_row
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The rows of the report, with its filters, as a file. */
export const ExportReport = (props: { where: TrainingEnrollmentWhereInput; orderBy: TrainingEnrollmentOrder[] }) => (
  <ExportButton
    name="training"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.trainingEnrollments}
    head={[
      'Id',
      'Company',
      'Developer',
      'Kind',
      'Training',
      'Required',
      'Status',
      'Due',
      'Overdue',
      'Completed',
      'Late',
      'Best score (%)',
      'Attempts',
      'Last reminder',
    ]}
    row={(row) => [
      row.id,
      row.company?.name,
      row.developer?.user?.name,
      row.kind,
      row.resource?.title ?? row.quiz?.title,
      String(row.isRequired),
      row.status,
      row.dueOn,
      String(row.isOverdue),
      row.completedAt,
      String(row.isLate),
      row.bestScore,
      row.kind === 'QUIZ' ? row.attemptCount : null,
      row.remindedAt,
    ]}
  />
)
