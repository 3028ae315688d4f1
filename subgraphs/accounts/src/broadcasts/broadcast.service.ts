import { appendAudit } from '@atrium/kit/audit'
import { sql, staffRole } from '@atrium/kit/database'
import { fromGlobalId, type IdType, newId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy } from '@atrium/kit/pages'
import { LockMode } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { requireStaff } from '../emails/require-staff.ts'
import type { UserWhereInput } from '../users/user.input.ts'
import { patternsOf } from '../users/user.service.ts'
import { countAudience, readAudience, type Recipient } from './audience.ts'
import { type Audience, BroadcastEntity, type Matching } from './broadcast.entity.ts'
import type { AudienceInput, BroadcastCreateInput, BroadcastsArgs } from './broadcast.input.ts'
import { broadcastError } from './broadcast-errors.ts'
import { broadcastsQueue } from './broadcasts.job.ts'

const LONGEST_SUBJECT = 200
const LONGEST_BODY = 20_000
const MOST_ZONES = 50
const ZONE = /^[A-Za-z][\w+/-]{1,63}$/
const MOST_IDS = 500
const LONGEST_TIME = 3650
const SHOWN = 5

/** Messages to many, the newest first. Staff only. */
export async function listBroadcasts<T>(
  context: Context,
  args: BroadcastsArgs,
  toNode: (row: BroadcastEntity) => T,
): Promise<Page<T>> {
  requireStaff(context)
  const { search, state } = args.where ?? {}
  const where = allOf<BroadcastEntity>(
    containsText<BroadcastEntity>(search, 'subject'),
    oneOf<BroadcastEntity>('state', state),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<BroadcastEntity, 'CREATED_AT'>({ CREATED_AT: 'createdAt' }, null, byDefault)
  return paginate(await context.read(), BroadcastEntity, { args, where, orderBy, toNode })
}

/** How many people an audience has now, and the first of them. */
export async function previewAudience(
  context: Context,
  input: AudienceInput,
): Promise<{ count: number; sample: Recipient[] }> {
  requireStaff(context)
  const audience = readInput(input)
  const em = await context.read()
  // Staff sees every row, so the rows need not be asked one by one: only then can a search use its index.
  await sql(em, `set local role ${staffRole('accounts')}`)
  return {
    count: await countAudience(em, audience),
    sample: await readAudience(em, audience, { after: null, limit: SHOWN }),
  }
}

/** Sends a message off: in one transaction with its audit entry; a job reaches the people. */
export async function createBroadcast(context: Context, input: BroadcastCreateInput): Promise<BroadcastEntity> {
  const viewer = requireStaff(context)
  const { subject, body, path } = checked(input)
  const audience = readInput(input.audience)
  return context.write(async (em) => {
    const recipients = await countAudience(em, audience)
    if (recipients === 0) {
      throw broadcastError('AUDIENCE_EMPTY', 'Nobody is in this audience. Choose a wider one.', 'audience')
    }
    // What was confirmed is what is sent: a company that has joined meanwhile is told of.
    if (input.expectedRecipients != null && input.expectedRecipients !== recipients) {
      throw broadcastError(
        'AUDIENCE_CHANGED',
        `The audience has changed: it has ${recipients} people now. Look at it and send again.`,
        'audience',
      )
    }
    const id = newId()
    await sql(
      em,
      `insert into accounts.broadcasts (id, subject, body, path, by_email, in_app, audience, recipients, created_by_id)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
      [id, subject, body, path, input.byEmail, input.inApp, JSON.stringify(audience), recipients, viewer.userId],
    )
    await context.services.jobs.send(em, broadcastsQueue.name, { broadcastId: id })
    await appendAudit(em, viewer, {
      action: 'broadcast.sent',
      subjectType: 'Broadcast',
      subjectId: id,
      details: { subject, recipients, byEmail: input.byEmail, inApp: input.inApp },
      ip: context.client.ip,
    })
    return em.findOneOrFail(BroadcastEntity, { id })
  })
}

/** Stops a message: nobody else is reached, and its mails that have not left stay. */
export async function cancelBroadcast(context: Context, globalId: string): Promise<BroadcastEntity> {
  const viewer = requireStaff(context)
  const id = fromGlobalId('Broadcast', globalId)
  return context.write(async (em) => {
    const broadcast = id && (await em.findOne(BroadcastEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
    if (!broadcast) throw broadcastError('NOT_FOUND', 'There is no such message.', 'id')
    const [{ count: stopped } = { count: 0 }] = await sql<{ count: number }>(
      em,
      `with stopped as (
         update accounts.emails set state = 'CANCELLED'
         where id in (select id from accounts.emails where broadcast_id = ? and state = 'QUEUED' for update skip locked)
         returning id
       ), told as (
         insert into accounts.email_events (id, email_id, kind, occurred_at)
         select gen_random_uuid(), id, 'CANCELLED', now() from stopped
       )
       select count(*)::int as count from stopped`,
      [broadcast.id],
    )
    if (broadcast.state !== 'SENDING' && stopped === 0) {
      throw broadcastError('ALREADY_OVER', 'Everybody has been reached already: there is nothing left to stop.', 'id')
    }
    em.assign(broadcast, { state: 'CANCELLED', endedAt: new Date() })
    await em.flush()
    await appendAudit(em, viewer, {
      action: 'broadcast.cancelled',
      subjectType: 'Broadcast',
      subjectId: broadcast.id,
      details: { subject: broadcast.subject, reached: broadcast.reached, mailsStopped: stopped },
      ip: context.client.ip,
    })
    return broadcast
  })
}

function checked(input: BroadcastCreateInput) {
  const subject = input.subject.replaceAll(/\s+/g, ' ').trim()
  const body = input.body.trim()
  const path = input.path?.trim() || null
  if (!subject || subject.length > LONGEST_SUBJECT) {
    throw broadcastError('SUBJECT_INVALID', `Give a subject of at most ${LONGEST_SUBJECT} characters.`, 'subject')
  }
  if (!body || body.length > LONGEST_BODY) {
    throw broadcastError('BODY_INVALID', `Write a text of at most ${LONGEST_BODY} characters.`, 'body')
  }
  if (path && !/^\/(?!\/)/.test(path)) {
    throw broadcastError('PATH_INVALID', 'Give a place of this application, such as /projects.', 'path')
  }
  if (!input.byEmail && !input.inApp) {
    throw broadcastError('CHANNEL_REQUIRED', 'Choose e-mail, the application, or both.', 'byEmail')
  }
  return { subject, body, path }
}

function readInput({
  userIds,
  roles,
  companyIds,
  activeWithinDays,
  timeZones,
  hasSecondStep,
  matching,
}: AudienceInput): Audience {
  if (timeZones && (timeZones.length > MOST_ZONES || !timeZones.every((zone) => ZONE.test(zone)))) {
    throw broadcastError('AUDIENCE_INVALID', `Give up to ${MOST_ZONES} time zones such as Europe/Berlin.`, 'audience')
  }
  if (activeWithinDays != null && !(activeWithinDays >= 1 && activeWithinDays <= LONGEST_TIME)) {
    throw broadcastError('AUDIENCE_INVALID', `Give from 1 to ${LONGEST_TIME} days.`, 'audience')
  }
  return {
    ...(userIds != null && { userIds: uuids('User', userIds) }),
    ...(roles != null && { roles }),
    ...(companyIds != null && { companyIds: uuids('Company', companyIds) }),
    ...(activeWithinDays != null && { activeWithinDays }),
    ...(timeZones != null && { timeZones }),
    ...(hasSecondStep != null && { hasSecondStep }),
    ...(matching != null && { matching: readMatching(matching) }),
  }
}

function readMatching({ search, role, status, activity, companyId, agencyId }: UserWhereInput): Matching {
  // Too long a search is refused here, and not by the job.
  patternsOf(search)
  return {
    ...(search?.trim() && { search: search.trim() }),
    ...(role?.length && { roles: role }),
    ...(status?.length && { statuses: status }),
    ...(activity && { activity }),
    ...(companyId && { companyId: fromGlobalId('Company', companyId) }),
    ...(agencyId && { agencyId: fromGlobalId('Agency', agencyId) }),
  }
}

function uuids(type: IdType, ids: readonly string[]): string[] {
  if (ids.length > MOST_IDS)
    throw broadcastError('AUDIENCE_INVALID', `Choose at most ${MOST_IDS} one by one.`, 'audience')
  return ids.flatMap((id) => fromGlobalId(type, id) ?? [])
}
