import type { DomainEvent, EventType } from '@atrium/kit/events'
import { toGlobalId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { NotificationType } from '../notification-types.ts'
import { companyName, developerAndAgency, developerName, developerUserId, members, staff } from '../recipients.ts'
import type { Notice, Rules } from './rule.ts'

/** Developers in the community and in the teams of companies. */
export const teamRules = {
  'developer.community_approved': async (em, { payload: { developerId } }) => [
    {
      to: await developerAndAgency(em, developerId),
      type: 'COMMUNITY_APPROVED',
      title: 'Welcome to the community',
      message: `${await developerName(em, developerId)} is approved and can be assigned to customer teams now.`,
      path: '/',
      mail: { template: 'community-approval', onlyTo: await developerUserId(em, developerId), data: {} },
    },
  ],
  'developer.community_rejected': async (em, { payload: { developerId } }) => [
    {
      to: await developerAndAgency(em, developerId),
      type: 'COMMUNITY_REJECTED',
      title: 'Not approved for the community',
      message: `Staff did not approve ${await developerName(em, developerId)}. The approval says why.`,
      path: '/approvals',
    },
  ],
  'developer.assigned': (em, event) =>
    aboutTeam(
      em,
      event,
      'DEVELOPER_ASSIGNED',
      (developer, company) => [
        `Proposed to ${company}`,
        `${developer} was assigned to ${company}, which approves or declines within thirty days.`,
      ],
      'team-invitation',
    ),
  'developer.team_approved': (em, event) =>
    aboutTeam(
      em,
      event,
      'TEAM_APPROVED',
      (developer, company) => [
        `Added to the team of ${company}`,
        `${company} approved ${developer}, who has access from now on.`,
      ],
      'team-approval',
    ),
  'developer.team_rejected': async (em, event) => {
    const [told] = await aboutTeam(em, event, 'TEAM_REJECTED', (developer, company) => [
      `${company} declined`,
      `${company} declined ${developer}. The approval says why.`,
    ])
    return [{ ...told!, to: [...told!.to, ...(await staff(em))], path: '/approvals' }]
  },
  'developer.notice_given': async (em, event) => {
    const [told] = await aboutTeam(em, event, 'NOTICE_GIVEN', (developer, company) => [
      `${developer} leaves ${company} on ${event.payload.endsOn}`,
      `Access to ${company} ends with this day.`,
    ])
    return [{ ...told!, to: [...told!.to, ...(await members(em, event.companyId!, 'can_approve_developers'))] }]
  },
  'developer.removal_declined': async (em, event) => [
    {
      to: await members(em, event.companyId!, 'can_approve_developers'),
      type: 'REMOVAL_DECLINED',
      title: `${await developerName(em, event.payload.developerId)} stays`,
      message: 'Staff declined the removal. The approval says why.',
      path: '/team',
    },
  ],
  'developer.removed': async (em, event) => {
    const [told] = await aboutTeam(em, event, 'DEVELOPER_REMOVED', (developer, company) => [
      `${developer} has left ${company}`,
      'The notice is over and access has ended.',
    ])
    return [{ ...told!, to: [...told!.to, ...(await members(em, event.companyId!, 'can_approve_developers'))] }]
  },
  'project.developer_joined': async (em, { payload: { developerId, projectId, projectName, role } }) => [
    {
      to: await developerAndAgency(em, developerId),
      type: 'PROJECT_JOINED',
      title: `On the project ${projectName}`,
      message: `${await developerName(em, developerId)} works on it as ${role.toLowerCase()} from now on.`,
      path: `/projects/${toGlobalId('Project', projectId)}`,
    },
  ],
} satisfies Rules

async function aboutTeam(
  em: EntityManager,
  {
    payload: { developerId },
    companyId,
  }: DomainEvent<'developer.assigned'> | DomainEvent<EventType & `developer.${string}`>,
  type: NotificationType,
  words: (developer: string, company: string) => [title: string, message: string],
  template?: 'team-invitation' | 'team-approval',
): Promise<Notice[]> {
  const company = await companyName(em, companyId!)
  const [title, message] = words(await developerName(em, developerId), company)
  const to = await developerAndAgency(em, developerId)
  const mail = template && {
    template,
    onlyTo: await developerUserId(em, developerId),
    data: { companyName: company },
  }
  return [{ to, type, title, message, path: '/team', ...(mail && { mail }) }]
}
