import type { DeveloperOrder, DeveloperWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { Export } from './developer-documents.ts'

/** The developers of the list, with its filters, as a file. */
export const ExportDevelopers = (props: { where: DeveloperWhereInput; orderBy: DeveloperOrder[] }) => (
  <ExportButton
    name="developers"
    query={Export}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.developers}
    head={['Developer', 'E-mail', 'Title', 'Skills', 'Partner agency', 'Community', 'Companies', 'Since']}
    row={({ user, title, skills, agency, communityStatus, assignments, createdAt }) => [
      user.name,
      user.email,
      title,
      skills.join(', '),
      agency?.name,
      communityStatus,
      assignments.totalCount,
      createdAt,
    ]}
  />
)
