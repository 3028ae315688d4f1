import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { isStaff, type Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { lockOpen } from '../approvals/approval-cancel.ts'
import { openApproval } from '../approvals/approval-store.ts'
import { mailInvitation } from '../account-setup/invite.ts'
import { type Context, requireUser } from '../context.ts'
import { recordAccountChange } from '../users/administration-record.ts'
import { normalizeEmail } from '../users/email.ts'
import { UserEntity } from '../users/user.entity.ts'
import { developerError } from './developer-errors.ts'
import { DeveloperEntity } from './developer.entity.ts'
import type { DeveloperCreateInput, DeveloperProfileInput, DeveloperUpdateInput } from './developer.input.ts'

const MOST_SKILLS = 30
const LONGEST = { title: 200, skill: 40, bio: 4000 } as const

/**
 * Makes an account with a developer's profile, for which staff is then asked, and mails the person a link to its first password.
 * Staff only.
 */
export function createDeveloper(context: Context, input: DeveloperCreateInput): Promise<DeveloperEntity> {
  const viewer = requireStaff(context)
  const [email, name] = [readEmail(input.email), readName(input.name)]
  const profile = readProfile(input)
  return context.write(async (em) => {
    const agencyId = await readAgency(em, input.agencyId)
    const userId = newId()
    const [added] = await sql(
      em,
      `insert into accounts.users (id, email, name, role, status, status_changed_at, status_changed_by_id, invited_at, invitation_sends,
         sign_up_source)
       values (?, ?, ?, 'DEVELOPER', 'INVITED', now(), ?, now(), 1, 'INVITATION') on conflict (email) do nothing returning id`,
      [userId, email, name, viewer.userId],
    )
    if (!added) {
      throw developerError(
        'EMAIL_TAKEN',
        `Somebody already has an account with ${email}. Search for it instead.`,
        'email',
      )
    }
    const id = newId()
    await sql(em, 'insert into accounts.developers (id, user_id, agency_id) values (?, ?, ?)', [
      id,
      userId,
      agencyId ?? null,
    ])
    const developer = await em.findOneOrFail(DeveloperEntity, { id })
    em.assign(developer, profile)
    await em.flush()
    await askStaff(em, viewer, developer, name)
    await mailInvitation(em, context, { id: userId, name, email }, viewer.name)
    await recordAccountChange(em, viewer, await em.findOneOrFail(UserEntity, { id: userId }), {
      type: 'user.created',
      action: 'user.created',
      summary: `${viewer.name} added the developer ${name}`,
      details: { role: 'DEVELOPER', developerId: id },
      ip: context.client.ip,
    })
    return developer
  })
}

/** Changes what is known of a developer. Staff only. */
export function updateDeveloper(context: Context, input: DeveloperUpdateInput): Promise<DeveloperEntity> {
  const viewer = requireStaff(context)
  const profile = readProfile(input)
  return context.write(async (em) => {
    const developer = await lockDeveloper(em, input.id)
    const agencyId = await readAgency(em, input.agencyId)
    const changes = { ...profile, ...(agencyId !== undefined && { agencyId }) }
    const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
      (key) => JSON.stringify(changes[key] ?? null) !== JSON.stringify(developer[key] ?? null),
    )
    if (changed.length === 0) return developer
    em.assign(developer, changes)
    await em.flush()
    await appendAudit(em, viewer, {
      action: 'developer.updated',
      subjectType: 'Developer',
      subjectId: developer.id,
      details: { changed },
      ip: context.client.ip || null,
    })
    return developer
  })
}

/** Asks staff once more about a developer whom it declined. Staff only. */
export function requestCommunity(context: Context, globalId: string): Promise<DeveloperEntity> {
  const viewer = requireStaff(context)
  return context.write(async (em) => {
    const developer = await lockDeveloper(em, globalId)
    if (developer.isCommunityApproved) {
      throw developerError('ALREADY_APPROVED', 'This developer is approved already and can be assigned.', 'id')
    }
    if (await lockOpen(em, 'COMMUNITY', developer.id)) {
      throw developerError('ALREADY_REQUESTED', 'This developer waits for approval already. Decide about it.', 'id')
    }
    const person = await em.findOneOrFail(UserEntity, { id: developer.userId })
    await askStaff(em, viewer, developer, person.name)
    await appendAudit(em, viewer, {
      action: 'developer.community_requested',
      subjectType: 'Developer',
      subjectId: developer.id,
      ip: context.client.ip || null,
    })
    return developer
  })
}

async function askStaff(em: EntityManager, by: Viewer, developer: DeveloperEntity, name: string): Promise<void> {
  await openApproval(em, by, {
    kind: 'COMMUNITY',
    companyId: null,
    subjectId: developer.id,
    aboutUserId: developer.userId,
    agencyId: developer.agencyId ?? null,
    title: `${name} for the community`,
    approvers: ['STAFF'],
  })
}

function requireStaff(context: Context): Viewer {
  const viewer = requireUser(context)
  if (isStaff(viewer)) return viewer
  throw developerError('FORBIDDEN', 'Staff of the agency does this. Ask your project manager.')
}

async function lockDeveloper(em: EntityManager, globalId: string): Promise<DeveloperEntity> {
  const id = fromGlobalId('Developer', globalId)
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
  const developer = id && (await em.findOne(DeveloperEntity, { id }, locked))
  if (developer) return developer
  throw developerError('NOT_FOUND', 'There is no such developer.', 'id')
}

/** @returns undefined for what is left out, null for none. */
async function readAgency(em: EntityManager, globalId: string | null | undefined): Promise<string | null | undefined> {
  if (!globalId) return globalId === undefined ? undefined : null
  const id = fromGlobalId('Agency', globalId)
  const rows = id ? await sql(em, 'select 1 from accounts.agencies where id = ?', [id]) : []
  if (id && rows.length > 0) return id
  throw developerError('INVALID_INPUT', 'This partner agency does not exist. Choose another.', 'agencyId')
}

function readProfile({ title, skills, bio }: DeveloperProfileInput) {
  return {
    ...(title !== undefined && { title: readText('title', title) }),
    ...(skills !== undefined && { skills: readSkills(skills ?? []) }),
    ...(bio !== undefined && { bio: readText('bio', bio) }),
  }
}

function readText(field: 'title' | 'bio', text: string | null): string | null {
  const trimmed = text?.trim() || null
  if (!trimmed || trimmed.length <= LONGEST[field]) return trimmed
  throw developerError('INVALID_INPUT', `Keep this within ${LONGEST[field]} characters.`, field)
}

function readSkills(texts: readonly string[]): string[] {
  const skills = texts.map((text) => text.trim()).filter(Boolean)
  // Said twice in another case is said once.
  const lower = skills.map((skill) => skill.toLowerCase())
  const once = skills.filter((_skill, i) => lower.indexOf(lower[i]!) === i)
  if (once.length > MOST_SKILLS || once.some((skill) => skill.length > LONGEST.skill)) {
    const message = `Name at most ${MOST_SKILLS} skills of at most ${LONGEST.skill} characters each.`
    throw developerError('INVALID_INPUT', message, 'skills')
  }
  return once
}

function readEmail(text: string): string {
  const email = normalizeEmail(text)
  if (z.email().max(320).safeParse(email).success) return email
  throw developerError('INVALID_INPUT', 'Enter an e-mail address, such as you@company.com.', 'email')
}

function readName(text: string): string {
  const name = text.trim()
  if (name && name.length <= 200) return name
  throw developerError('INVALID_INPUT', 'A name has 1 to 200 characters.', 'name')
}
