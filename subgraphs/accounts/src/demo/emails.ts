import { insertRows, sql } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type DeliveryKind, type Milestones, stateOf, withDelivery } from '../emails/email-state.ts'
import { emailRow, type NewEmail } from '../emails/queue-email.ts'
import { type Frame, subjectOf } from '../emails/render.ts'
import { templateOf } from '../emails/templates/index.ts'

const DAY_MS = 86_400_000
const PAST_DAYS = 45
const MOST_OF_A_KIND = 60

/** A mail and when it was queued. */
interface Told {
  mail: NewEmail
  at: Date
}

type Fate = readonly { kind: DeliveryKind; afterMs: number; detail?: string }[]

const DELIVERED: Fate = [
  { kind: 'SENT', afterMs: 1_200 },
  { kind: 'DELIVERED', afterMs: 4_700 },
]
const DEFERRED: Fate = [
  { kind: 'SENT', afterMs: 900 },
  { kind: 'DEFERRED', afterMs: 3_100, detail: '451 4.7.1 Greylisting in action, please come back later' },
  { kind: 'DELIVERED', afterMs: 912_000 },
]
const SOFT_BOUNCED: Fate = [
  { kind: 'SENT', afterMs: 1_000 },
  { kind: 'SOFT_BOUNCED', afterMs: 5_600, detail: '452 4.2.2 The mailbox is full' },
]
const HARD_BOUNCED: Fate = [
  { kind: 'SENT', afterMs: 1_100 },
  { kind: 'HARD_BOUNCED', afterMs: 2_900, detail: '550 5.1.1 No such user here' },
]

/**
 * What the demo's portal has sent in the last weeks: rows as the queue makes them, in the states that follow from what a
 * provider would have told. Only where there is something to tell of.
 */
export async function seedEmails(em: EntityManager, plan: DemoPlan): Promise<void> {
  const since = new Date(plan.now.getTime() - PAST_DAYS * DAY_MS)
  const told = [...ofInvoices(plan), ...ofTeams(plan)].filter(({ at }) => at > since && at < plan.now)
  if (told.length === 0) return
  const message = await seedMessage(em, plan)
  const mails = [...told, ...message].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const [workspace] = await sql<{ name: string }>(em, 'select agency_name as name from accounts.workspace')
  const frame: Frame = {
    agencyName: workspace!.name,
    communityName: 'Buildly Community',
    publicUrl: '',
    unsubscribeUrl: null,
  }
  // A developer who has left, and whose address is gone with that: the first mail comes back, later ones are kept.
  const isForeign = ({ mail: { template, to } }: Told) =>
    template === 'team-approval' && !to.email.endsWith('@demo.test')
  const gone = mails.find(isForeign)?.mail.to.email
  let hasBounced = false
  const rows = mails.map(({ mail, at }, place) => {
    const isGone = mail.to.email === gone
    if (isGone && hasBounced) return suppressedRow(mail, at, frame)
    hasBounced ||= isGone
    const fate = isGone ? HARD_BOUNCED : place % 29 === 11 ? SOFT_BOUNCED : place % 13 === 5 ? DEFERRED : DELIVERED
    return sentRow(mail, at, frame, fate)
  })
  await insertRows(
    em,
    'emails',
    rows.map(({ row }) => row),
  )
  await insertRows(
    em,
    'email_events',
    rows.flatMap(({ events }) => events),
  )
  const bounced = rows.find(({ row }) => row.hardBouncedAt)
  if (!bounced) return
  await insertRows(em, 'email_suppressions', [
    {
      id: newId(),
      email: bounced.row.to_email,
      reason: 'HARD_BOUNCE',
      category: null,
      emailId: bounced.row.id,
      detail: HARD_BOUNCED[1]!.detail,
      createdAt: bounced.row.hardBouncedAt,
    },
  ])
}

/** Each invoice, to those who look after a company's money. */
function ofInvoices({ invoices, companies, members, users }: DemoPlan): Told[] {
  const people = new Map(users.map((user) => [user.id, user]))
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  return invoices
    .toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn))
    .flatMap((invoice) =>
      members
        .filter(({ companyId, canManageBilling }) => companyId === invoice.companyId && canManageBilling)
        .map((member): Told => {
          const { id: userId, name, email } = people.get(member.userId)!
          return {
            at: new Date(`${invoice.issuedOn}T08:00:00Z`),
            mail: {
              template: 'notification',
              to: { email, name, userId },
              companyId: invoice.companyId,
              data: {
                name,
                title: `Invoice ${invoice.number}`,
                message: `There is a new invoice for ${names.get(invoice.companyId)}.`,
                link: '/invoices',
              },
            },
          }
        }),
    )
    .slice(0, MOST_OF_A_KIND)
}

/** Each developer who came to a company's team. */
function ofTeams({ projectDevelopers, developers, companies, users }: DemoPlan): Told[] {
  const people = new Map(users.map((user) => [user.id, user]))
  const userOf = new Map(developers.map(({ id, userId }) => [id, people.get(userId)!]))
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  return projectDevelopers
    .toSorted((a, b) => b.assignedAt.getTime() - a.assignedAt.getTime())
    .slice(0, MOST_OF_A_KIND)
    .map(({ developerId, companyId, assignedAt }) => {
      const { id: userId, name, email } = userOf.get(developerId)!
      return {
        at: assignedAt,
        mail: {
          template: 'team-approval',
          to: { email, name, userId },
          companyId,
          data: { name, companyName: names.get(companyId)!, link: '/team' },
        },
      }
    })
}

/** A message of staff to all clients, and the mails that it became. */
async function seedMessage(em: EntityManager, { users, now }: DemoPlan): Promise<Told[]> {
  const author = users.find(({ role }) => role === 'PROJECT_MANAGER')
  const clients = users.filter(({ role }) => role === 'CLIENT')
  if (!author || clients.length === 0) return []
  const id = newId()
  const at = new Date(now.getTime() - 12 * DAY_MS)
  const subject = 'The portal is away on Sunday morning'
  const body =
    'Hello,\n\nthis **Sunday from 08:00 to 09:00 UTC** we move the portal to faster machines.\n\n- Nothing is lost.\n- There is nothing to do for you.'
  await insertRows(em, 'broadcasts', [
    {
      id,
      subject,
      body,
      path: null,
      byEmail: true,
      inApp: false,
      audience: { roles: ['CLIENT'] },
      state: 'DONE',
      recipients: clients.length,
      reached: clients.length,
      createdById: author.id,
      createdAt: at,
      endedAt: new Date(at.getTime() + 2_000),
    },
  ])
  return clients.map(({ id: userId, name, email }) => ({
    at,
    mail: { template: 'custom', to: { email, name, userId }, data: { subject, body }, broadcastId: id },
  }))
}

const NONE: Milestones = {
  SENT: null,
  DEFERRED: null,
  SOFT_BOUNCED: null,
  DELIVERED: null,
  OPENED: null,
  CLICKED: null,
  HARD_BOUNCED: null,
  COMPLAINED: null,
  UNSUBSCRIBED: null,
  DROPPED: null,
  FAILED: null,
}

function sentRow(mail: NewEmail, at: Date, frame: Frame, fate: Fate) {
  const after = (ms: number) => new Date(at.getTime() + ms)
  const milestones = fate.reduce((known, { kind, afterMs }) => withDelivery(known, kind, after(afterMs)), NONE)
  const state = stateOf(milestones)!
  const base = baseRow(mail, at, frame)
  const row = {
    ...base,
    state,
    attempts: 1,
    error: state === 'BOUNCED' ? (fate.at(-1)?.detail ?? null) : null,
    provider: 'mailersend',
    providerMessageId: base.id.replaceAll('-', '').slice(8) as string | null,
    sentAt: milestones.SENT,
    deferredAt: milestones.DEFERRED,
    softBouncedAt: milestones.SOFT_BOUNCED,
    deliveredAt: milestones.DELIVERED,
    hardBouncedAt: milestones.HARD_BOUNCED,
  }
  const events = fate.map(({ kind, afterMs, detail = null }) => ({
    id: newId(),
    emailId: base.id,
    kind: kind as string,
    detail,
    occurredAt: after(afterMs),
  }))
  return { row, events }
}

function suppressedRow(mail: NewEmail, at: Date, frame: Frame): ReturnType<typeof sentRow> {
  const base = baseRow(mail, at, frame)
  const error = 'An earlier mail to this address came back for good.'
  const none = { sentAt: null, deferredAt: null, softBouncedAt: null, deliveredAt: null, hardBouncedAt: null }
  return {
    row: { ...base, ...none, state: 'SUPPRESSED', attempts: 0, error, provider: 'mailersend', providerMessageId: null },
    events: [{ id: newId(), emailId: base.id, kind: 'SUPPRESSED', detail: error, occurredAt: at }],
  }
}

function baseRow(mail: NewEmail, at: Date, frame: Frame) {
  const { secret: _none, ...row } = emailRow(mail)
  const subject = subjectOf(templateOf(mail.template), row.data, frame)
  return { ...row, subject, createdAt: at, takenUpAt: at }
}
