import { useClient } from '@urql/solid'
import type { DeveloperOrder, DeveloperWhereInput } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { Export } from './developer-documents.ts'

const head = ['Developer', 'E-mail', 'Title', 'Skills', 'Partner agency', 'Community', 'Companies', 'Since']

/** The developers of the list, with its filters, as a file. */
export const ExportDevelopers = (props: { where: DeveloperWhereInput; orderBy: DeveloperOrder[] }) => {
  const client = useClient()
  const read = async (after: string | null) => {
    const variables = { after, where: props.where, orderBy: props.orderBy }
    const { data, error } = await client.query(Export, variables, { requestPolicy: 'network-only' }).toPromise()
    const page = data?.developers
    if (!page) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
    return {
      rows: page.nodes.map(({ user, title, skills, agency, communityStatus, assignments, createdAt }) => [
        user.name,
        user.email,
        title,
        skills.join(', '),
        agency?.name,
        communityStatus,
        assignments.totalCount,
        createdAt,
      ]),
      next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    }
  }
  return <ExportButton name="developers" head={head} read={read} />
}
