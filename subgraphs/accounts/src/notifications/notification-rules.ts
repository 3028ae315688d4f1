import { type DomainEvent, type EventPayloads, type EventType, isEvent } from '@atrium/kit/events'
import { toGlobalId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ApprovalEntity, type ApprovalKind } from '../approvals/approval.entity.ts'
import type { NoticeMail } from './notification-emails.ts'
import { SECURITY_RULES, type SecurityEventType } from '../security-events/security-event-types.ts'
import type { NotificationType } from './notification-types.ts'
import {
  administrators,
  admins,
  companyName,
  developerAndAgency,
  developerName,
  developers,
  developerUserId,
  members,
  person,
  personName,
  staff,
} from './recipients.ts'
import { trainingOf } from '../training/training-titles.ts'

/** What some people are told about one event. */
export interface Notice {
  /** UUIDs of users. Who did it is left out later. */
  to: readonly string[]
  type: NotificationType
  title: string
  message: string
  path: string
  /** UUID of the contract that it is about. */
  contractId?: string
  /** A mail in words of its own, to all of them or to one (UUID); else it repeats title and message. Null: its mail is queued with the event. */
  mail?: NoticeMail | null
  /** False: by e-mail alone. */
  inApp?: boolean
}

type Rule<T extends EventType> = (em: EntityManager, event: DomainEvent<T>) => Promise<Notice[]>
type Rules = { [T in EventType]?: Rule<T> }

/** Which events people are told of, who, and in which words. An event without a rule is told to nobody. */
export const RULES: Rules = {
  'approval.requested': (em, event) => askedToDecide(em, event.payload, 'APPROVAL_REQUESTED'),
  'approval.reminded': (em, event) => askedToDecide(em, event.payload, 'APPROVAL_REMINDER'),
  'approval.changed': async (em, { payload }) =>
    payload.change === 'delegated' || payload.change === 'step_approved'
      ? askedToDecide(em, payload, 'APPROVAL_REQUESTED')
      : [],

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
  'privacy.export_ready': async (em, { payload: { userId } }) => [
    {
      to: await person(em, userId),
      type: 'DATA_EXPORT_READY',
      title: 'The copy of your data is ready',
      message: 'Download it within seven days. You alone can.',
      path: '/settings/privacy',
    },
  ],
  'alert.raised': (em, event) => aboutAlert(em, event.payload, 'ALERT_RAISED'),
  'alert.resolved': (em, event) => aboutAlert(em, event.payload, 'ALERT_RESOLVED'),
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
  'webhook_endpoint.disabled': async (em, { companyId, payload }) => [
    {
      to: companyId === null ? await admins(em) : await administrators(em, companyId),
      type: 'WEBHOOK_DISABLED',
      title: `The webhook “${payload.name}” was switched off`,
      message:
        payload.reason === 'GONE'
          ? 'Its receiver answered that it wants no webhooks any more.'
          : `Nothing was received for five days. ${payload.error} Mend the receiver, switch the webhook on, and send what it missed.`,
      path: `/webhooks/${toGlobalId('WebhookEndpoint', payload.endpointId)}`,
    },
  ],
  'training.assigned': async (em, { companyId, payload: { developerIds, assignmentIds } }) =>
    aboutTraining(em, companyId!, developerIds, assignmentIds, {
      type: 'TRAINING_ASSIGNED',
      title: assignmentIds.length === 1 ? 'New training' : `${assignmentIds.length} new trainings`,
      template: 'training-assigned',
    }),
  'training.reminded': async (em, { companyId, payload: { developerId, assignmentIds } }) =>
    aboutTraining(em, companyId!, [developerId], assignmentIds, {
      type: 'TRAINING_REMINDER',
      title: 'Training is still open',
      template: 'training-reminder',
    }),

  'contract.signed': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: [...(await staff(em)), ...(await members(em, event.companyId, 'can_sign_contracts'))],
            type: 'CONTRACT_SIGNED',
            title: `Contract ${event.payload.number} is signed`,
            message: `The contract with ${await companyName(em, event.companyId)} is in force.`,
            path: `/contracts/${toGlobalId('Contract', event.payload.contractId)}`,
            contractId: event.payload.contractId,
          },
        ],
  'invoice.issued': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: await members(em, event.companyId, 'can_manage_billing'),
            type: 'INVOICE_ISSUED',
            title: `Invoice ${event.payload.number}`,
            message: `There is a new invoice for ${await companyName(em, event.companyId)}.`,
            path: `/invoices/${toGlobalId('Invoice', event.payload.invoiceId)}`,
          },
        ],
  'invoice.paid': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: [...(await staff(em)), ...(await members(em, event.companyId, 'can_manage_billing'))],
            type: 'INVOICE_PAID',
            title: `Invoice ${event.payload.number} is paid`,
            message: `${await companyName(em, event.companyId)} has paid it.`,
            path: `/invoices/${toGlobalId('Invoice', event.payload.invoiceId)}`,
          },
        ],
}

async function aboutAlert(
  em: EntityManager,
  { alertId, title, message, audience, inApp, email }: EventPayloads['alert.raised'],
  type: 'ALERT_RAISED' | 'ALERT_RESOLVED',
): Promise<Notice[]> {
  if (!inApp && !email) return []
  return [
    {
      to: audience === 'ADMINS' ? await admins(em) : await staff(em),
      type,
      title: (type === 'ALERT_RAISED' ? title : `Over: ${title}`).slice(0, 200),
      message,
      path: `/alerts?open=${toGlobalId('Alert', alertId)}`,
      inApp,
      ...(!email && { mail: null }),
    },
  ]
}

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

/** What people are told about an event. */
export async function noticesOf(em: EntityManager, event: DomainEvent): Promise<Notice[]> {
  for (const type of Object.keys(RULES) as EventType[]) {
    if (isEvent(event, type)) return (RULES[type] as Rule<EventType>)(em, event)
  }
  return []
}

/** Where each kind of question is decided. */
const PLACES: Record<ApprovalKind, string> = {
  COMMUNITY: '/approvals',
  TEAM: '/team?tab=pending',
  REMOVAL: '/approvals?tab=removals',
}

async function askedToDecide(
  em: EntityManager,
  { approvalId }: EventPayloads['approval.requested'],
  type: NotificationType,
): Promise<Notice[]> {
  const approval = await em.findOne(ApprovalEntity, { id: approvalId })
  // Decided in the meantime: nothing waits any more.
  if (approval?.status !== 'PENDING') return []
  return [
    {
      to: await decidersOf(em, approval),
      type,
      title: type === 'APPROVAL_REMINDER' ? 'Still waiting for your decision' : 'Waiting for your decision',
      message: `${approval.title}.`,
      path: PLACES[approval.kind],
      ...(type === 'APPROVAL_REMINDER' && {
        mail: {
          template: 'approval-reminder' as const,
          data: { subject: approval.title, waitingDays: daysSince(approval.waitingSince) },
        },
      }),
    },
  ]
}

async function decidersOf(em: EntityManager, approval: ApprovalEntity): Promise<string[]> {
  if (approval.approverUserId) return person(em, approval.approverUserId)
  return approval.approver === 'STAFF' || approval.companyId == null
    ? staff(em)
    : members(em, approval.companyId, 'can_approve_developers')
}

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

const daysSince = (date: Date) => Math.max(1, Math.floor((Date.now() - date.getTime()) / 86_400_000))

async function aboutTraining(
  em: EntityManager,
  companyId: string,
  developerIds: readonly string[],
  assignmentIds: readonly string[],
  {
    type,
    title,
    template,
  }: {
    type: NotificationType
    title: string
    template: 'training-assigned' | 'training-reminder'
  },
): Promise<Notice[]> {
  const [company, { titles: items, dueOn }] = [await companyName(em, companyId), await trainingOf(em, assignmentIds)]
  return [
    {
      to: await developers(em, developerIds),
      type,
      title,
      message: `${company}: ${items}.`,
      path: '/training',
      mail: { template, data: { companyName: company, items, dueOn: dueOn ?? 'whenever it suits you' } },
    },
  ]
}
