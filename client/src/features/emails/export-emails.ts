import type { Client } from '@urql/core'
import { graphql } from '../../graphql/generated/gql.ts'
import type { EmailOrder, EmailWhereInput, ExportEmails_PageQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { csvOf } from '../../lib/csv.ts'

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

const head = [
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
]

type Emails = NonNullable<ExportEmails_PageQuery['emails']>

/**
 * The e-mails of a list as CSV, read page by page.
 * @param onProgress told how many have been read.
 * @returns null when it was cancelled. @throws Error that says what went wrong.
 */
export const exportEmails = async (
  client: Client,
  list: { where: EmailWhereInput; orderBy: EmailOrder[] },
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const parts: string[] = [csvOf([head])]
  let after: string | null = null
  let count = 0
  while (!signal.aborted) {
    const { data, error } = await client.query(Page, { ...list, after }, { requestPolicy: 'network-only' }).toPromise()
    const emails: Emails | null | undefined = data?.emails
    if (!emails) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
    parts.push(
      csvOf(
        emails.nodes.map((mail) => [
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
        ]),
      ),
    )
    count += emails.nodes.length
    onProgress(count)
    if (!emails.pageInfo.hasNextPage) return new Blob(parts, { type: 'text/csv;charset=utf-8' })
    after = emails.pageInfo.endCursor
  }
  return null
}
