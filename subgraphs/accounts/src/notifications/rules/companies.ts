import { toGlobalId } from '@atrium/kit/ids'
import { administrators, companyName, person, personName, staff } from '../recipients.ts'
import type { Rules } from './rule.ts'

/** Companies and who belongs to them. */
export const companyRules = {
  'company.created': async (em, { payload, actor }) => [
    {
      // Nobody made those of the demo and of the set-up.
      to: actor ? await staff(em) : [],
      type: 'COMPANY_REGISTERED',
      title: `${payload.name} is new`,
      message: 'Look at it, help it to set up, and activate it.',
      path: `/companies/${toGlobalId('Company', payload.companyId)}`,
    },
  ],
  'company.status_changed': async (em, { payload }) => [
    {
      to: payload.status === 'ACTIVE' ? await administrators(em, payload.companyId) : [],
      type: 'COMPANY_ACTIVATED',
      title: `${payload.name} is set up`,
      message: 'The agency has activated your company.',
      path: '/settings/company',
    },
  ],
  'company.member_added': async (em, { payload: { companyId, userId } }) => [
    {
      to: await administrators(em, companyId),
      type: 'MEMBER_JOINED',
      title: `${await personName(em, userId)} has joined`,
      message: `The invitation to ${await companyName(em, companyId)} was accepted.`,
      path: '/settings/members',
    },
  ],
  'company.member_changed': async (em, { payload: { companyId, userId } }) => [
    {
      to: await person(em, userId),
      type: 'MEMBER_CHANGED',
      title: 'What you may do has changed',
      message: `Your role or your permissions at ${await companyName(em, companyId)} are others now.`,
      path: '/settings/members',
    },
  ],
  'company.member_removed': async (em, { payload: { companyId, userId }, actor }) => [
    {
      // Who leaves is not told so, but those who stay.
      to: actor?.id === userId ? await administrators(em, companyId) : await person(em, userId),
      type: 'MEMBER_REMOVED',
      title:
        actor?.id === userId
          ? `${await personName(em, userId)} has left`
          : `You were removed from ${await companyName(em, companyId)}`,
      message: `Access to ${await companyName(em, companyId)} has ended.`,
      path: actor?.id === userId ? '/settings/members' : '/',
    },
  ],
} satisfies Rules
