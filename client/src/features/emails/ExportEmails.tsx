import { graphql } from '../../graphql/generated/gql.ts'
import type { EmailOrder, EmailWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportEmails_Page($after: String, $where: EmailWhereInput, $orderBy: [EmailOrder!]) {
    emails(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        createdAt
        toEmail
        toName
        subject
        template
        state
        sentAt
        deliveredAt
        openedAt
        error
        providerMessageId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The e-mails of the list, with its filters, as a file. */
export const ExportEmails = (props: { where: EmailWhereInput; orderBy: EmailOrder[] }) => (
  <ExportButton
    name="emails"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.emails}
    head={[
      'Id',
      'Queued',
      'To',
      'Name',
      'Subject',
      'Template',
      'Status',
      'Sent',
      'Delivered',
      'Opened',
      'Error',
      'Provider’s id',
    ]}
    row={(mail) => [
      mail.id,
      mail.createdAt,
      mail.toEmail,
      mail.toName,
      mail.subject,
      mail.template,
      mail.state,
      mail.sentAt,
      mail.deliveredAt,
      mail.openedAt,
      mail.error,
      mail.providerMessageId,
    ]}
  />
)
