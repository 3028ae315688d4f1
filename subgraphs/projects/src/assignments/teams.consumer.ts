import { type Consumer, isEvent } from '@atrium/kit/events'
import { leaveProjects } from './assignment.service.ts'
import { dropTeamMember, keepTeam } from './team.ts'

/** Who is in a company's team may be put on its projects; who leaves the team leaves them. */
export const teams: Consumer = {
  name: 'teams',
  streams: ['accounts'],
  types: ['developer.team_approved', 'developer.removed'],
  async handle(em, event) {
    const { companyId } = event
    if (!companyId) return
    if (isEvent(event, 'developer.team_approved')) {
      const { developerId, developerName } = event.payload
      await keepTeam(em, [{ companyId, developerId, name: developerName ?? null }])
    } else if (isEvent(event, 'developer.removed')) {
      const { developerId } = event.payload
      await dropTeamMember(em, companyId, developerId)
      await leaveProjects(em, companyId, developerId)
    }
  },
}
