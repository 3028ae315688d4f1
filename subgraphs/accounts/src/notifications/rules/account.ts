import type { EventPayloads } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { SECURITY_RULES, type SecurityEventType } from '../../security-events/security-event-types.ts'
import { admins, person, personName } from '../recipients.ts'
import type { Notice, Rules } from './rule.ts'

/** A person's own account: its sign-in, its data and its account at Labs. */
export const accountRules = {
  'privacy.export_ready': async (em, { payload: { userId } }) => [
    {
      to: await person(em, userId),
      type: 'DATA_EXPORT_READY',
      title: 'The copy of your data is ready',
      message: 'Download it within seven days. You alone can.',
      path: '/settings/privacy',
    },
  ],
  'security.alerted': (em, event) => alerted(em, event.payload),
  'labs_account.disconnected': async (em, { payload: { userId } }) => [
    {
      to: await person(em, userId),
      type: 'LABS_DISCONNECTED',
      title: 'Reconnect your Labs account',
      message:
        'Buildly Labs does not take its token any more: it has expired or was revoked. Your projects there are not read until then.',
      path: '/settings/labs',
    },
  ],
} satisfies Rules

async function alerted(em: EntityManager, payload: EventPayloads['security.alerted']): Promise<Notice[]> {
  const rule = SECURITY_RULES[payload.kind as SecurityEventType]
  const message = payload.detail ?? 'If that was not you, change your password and end your other sessions.'
  const toPerson: Notice = {
    to: rule.alertsPerson && payload.userId ? [payload.userId] : [],
    type: 'SECURITY_ALERT',
    title: rule.title,
    message,
    path: '/settings/security',
    mail: null,
  }
  if (!rule.alertsAdmins) return [toPerson]
  const whose = payload.userId ? await personName(em, payload.userId) : null
  const toAdmins: Notice = {
    to: (await admins(em)).filter((id) => id !== payload.userId),
    type: 'SECURITY_ALERT',
    title: whose ? `${rule.title}: ${whose}` : rule.title,
    message: payload.detail ?? 'See what happened, and whether somebody is attacking.',
    path: '/settings/security?of=everyone',
  }
  return [toPerson, toAdmins]
}
