import type { DeveloperAssignmentListWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { Export } from './team-documents.ts'

/** The whole team as a file. */
export const ExportTeam = (props: { where: DeveloperAssignmentListWhereInput }) => (
  <ExportButton
    name="team"
    query={Export}
    variables={(after) => ({ after, where: props.where, orderBy: null })}
    list={(data) => data.developerAssignments}
    head={['Developer', 'Title', 'Skills', 'Partner agency', 'Company', 'Status', 'Onboarding', 'Since', 'Last day']}
    row={({ developer, company, status, onboardingStatus, assignedAt, endsOn }) => [
      developer?.user.name,
      developer?.title,
      developer?.skills.join(', '),
      developer?.agency?.name,
      company?.name,
      status,
      onboardingStatus,
      assignedAt,
      endsOn,
    ]}
  />
)
