import { useClient } from '@urql/solid'
import { problemOf } from '../../graphql/problem.ts'
import type { DeveloperAssignmentListWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { Export } from './team-documents.ts'

const head = ['Developer', 'Title', 'Skills', 'Partner agency', 'Company', 'Status', 'Onboarding', 'Since', 'Last day']

/** The whole team as a file. */
export const ExportTeam = (props: { where: DeveloperAssignmentListWhereInput }) => {
  const client = useClient()
  const read = async (after: string | null) => {
    const variables = { after, where: props.where, orderBy: null }
    const { data, error } = await client.query(Export, variables, { requestPolicy: 'network-only' }).toPromise()
    const page = data?.developerAssignments
    if (!page) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
    return {
      rows: page.nodes.map(({ developer, company, status, onboardingStatus, assignedAt, endsOn }) => [
        developer?.user.name,
        developer?.title,
        developer?.skills.join(', '),
        developer?.agency?.name,
        company?.name,
        status,
        onboardingStatus,
        assignedAt,
        endsOn,
      ]),
      next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    }
  }
  return <ExportButton name="team" head={head} read={read} />
}
