import type { DemoPlan } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import { type ApprovalStep, begin, nextReminder } from '../approvals/approval-machine.ts'
import { businessDay, daysAfter } from '../assignments/business-day.ts'
import { ONBOARDING_STEPS } from '../assignments/onboarding-steps.ts'

// Who works for whom in the demo workspace, and what about it is not settled yet.

type Row = Record<string, unknown>
type Pair = DemoPlan['companyDevelopers'][number]

const DAY_MS = 86_400_000
const DAYS_TO_ANSWER = 30
const DAYS_AT_WORK = 200
/** Whoever has come later than so many days ago is still finding the way in. */
const DAYS_TO_FIND_IN = 40
/** A team of this size has newcomers, somebody who leaves and somebody who is proposed. */
const LARGE_TEAM = 4
/** Two of which wait for their company. */
const PROPOSALS = 3
const DEMO_DEVELOPER = 'developer@demo.test'

const NOTES = [
  'Has built two shops like yours and is free from next week.',
  'Knows your deployment pipeline from the last migration.',
  'Would take over the reporting work from Monday on.',
]
const DECLINED = [
  'We look for somebody who has worked with payments before.',
  'The team is large enough for this phase.',
]
const NOT_YET = 'Two references are missing. Ask again once they are there.'
const REASONS = ['The second phase is done and we need fewer people.', 'The mobile work moves to our own team.']

/** Assignments, with the questions that were or are asked about them. */
export function teamRows(plan: DemoPlan): { assignments: Row[]; approvals: Row[] } {
  const known = knownOf(plan)
  const teams = plan.companies.map((company, i) => teamOf(known, company, i))
  const waiting = plan.developers.filter(({ isCommunityApproved }) => !isCommunityApproved)
  return {
    assignments: teams.flatMap(({ assignments }) => assignments),
    approvals: [
      ...waiting.map(({ id }, place) => communityRow(known, id, place)),
      ...teams.flatMap(({ approvals }) => approvals),
    ],
  }
}

/** The plan as it is looked up: a large one has thousands of developers. */
function knownOf(plan: DemoPlan) {
  const users = new Map(plan.users.map((user) => [user.id, user]))
  const developers = new Map(
    plan.developers.map((developer) => [developer.id, { ...developer, name: users.get(developer.userId)!.name }]),
  )
  // Independent developers without a demo login: nobody who signs in leaves, or sees what is not theirs.
  const isOrdinary = ({ agencyId, userId }: DemoPlan['developers'][number]) =>
    agencyId === null && users.get(userId)!.email !== DEMO_DEVELOPER
  const ordinary = plan.developers.filter(isOrdinary)
  return {
    now: plan.now,
    developers,
    ordinary: new Set(ordinary.map(({ id }) => id)),
    // One at least is nobody's question, so that it can be asked by hand.
    free: ordinary
      .filter(({ isCommunityApproved }) => isCommunityApproved)
      .slice(1)
      .toReversed(),
    pairs: Map.groupBy(plan.companyDevelopers, ({ companyId }) => companyId),
    bosses: new Map(
      plan.members
        .filter(({ role }) => role === 'OWNER')
        .map(({ companyId, userId }) => [companyId, { id: userId, name: users.get(userId)!.name }]),
    ),
    manager: plan.users.find(({ role }) => role === 'PROJECT_MANAGER') ?? null,
  }
}

type Known = ReturnType<typeof knownOf>

function teamOf(known: Known, company: DemoPlan['companies'][number], index: number) {
  const { now, manager } = known
  const pairs = known.pairs.get(company.id) ?? []
  const isLarge = pairs.length >= LARGE_TEAM
  const boss = known.bosses.get(company.id)
  const bossName = boss?.name ?? null
  const assignments: Row[] = []
  const approvals: Row[] = []
  const today = businessDay(now, company.timeZone)

  const leavers = isLarge ? pairs.filter(({ developerId }) => known.ordinary.has(developerId)).slice(-2) : []
  for (const [place, pair] of pairs.entries()) {
    const leaving = leavers.indexOf(pair)
    const asked = leaving < 0 ? null : daysAfter(today, leaving === 0 ? -12 : -6)
    const joined = pair.joinedAt ?? new Date(now.getTime() - DAYS_AT_WORK * DAY_MS)
    const isNew = leaving < 0 && joined.getTime() > now.getTime() - DAYS_TO_FIND_IN * DAY_MS
    const row = assignmentRow(known, pair, joined, {
      status: leaving === 0 ? 'NOTICE' : 'ACTIVE',
      decided_by_id: boss?.id ?? null,
      decided_at: joined,
      ...onboardingOf(isNew ? place % ONBOARDING_STEPS.length : ONBOARDING_STEPS.length, joined, now, bossName),
      removal_requested_on: asked,
      removal_requested_by_id: asked && (boss?.id ?? null),
      removal_reason: asked && REASONS[leaving]!,
      ends_on: leaving === 0 ? daysAfter(asked!, 30) : null,
    })
    assignments.push(row)
    const about = aboutOf(known, pair, row, company)
    approvals.push(
      approvalRow(now, { ...about, kind: 'TEAM', askedAt: joined, decidedBy: bossName, decidedAt: joined }),
    )
    if (asked) {
      const askedAt = new Date(`${asked}T09:30:00Z`)
      const title = `${known.developers.get(pair.developerId)!.name} leaves the team of ${company.name}`
      const answer = leaving === 0 && manager ? { decidedBy: manager.name, decidedAt: askedAt } : {}
      const note = REASONS[leaving]!
      approvals.push(
        approvalRow(now, {
          ...about,
          ...answer,
          kind: 'REMOVAL',
          title,
          note,
          askedAt,
          requestedBy: boss?.id,
        }),
      )
    }
  }
  if (isLarge) {
    for (const [place, pair] of proposals(known, company.id, index).entries()) {
      const askedAt = new Date(now.getTime() - (place * 6 + 1) * DAY_MS)
      // The company did not want the last of them.
      const answer = place === PROPOSALS - 1 ? { decidedAt: new Date(askedAt.getTime() + 2 * DAY_MS) } : null
      const reason = answer && DECLINED[index % DECLINED.length]!
      const row = assignmentRow(known, pair, askedAt, {
        status: answer ? 'REJECTED' : 'PENDING',
        assigned_by_id: manager?.id ?? null,
        decided_by_id: answer && (boss?.id ?? null),
        decided_at: answer?.decidedAt ?? null,
        reason,
      })
      assignments.push(row)
      const note = NOTES[(index + place) % NOTES.length]!
      const expiresAt = new Date(askedAt.getTime() + DAYS_TO_ANSWER * DAY_MS)
      const about = aboutOf(known, pair, row, company)
      approvals.push(
        approvalRow(now, {
          ...about,
          kind: 'TEAM',
          note,
          askedAt,
          expiresAt,
          requestedBy: manager?.id,
          ...(answer && { decidedBy: bossName, decidedAt: answer.decidedAt, rejectedFor: reason! }),
        }),
      )
    }
  }
  return { assignments, approvals }
}

/** Developers whom staff proposed to the company. */
function proposals({ pairs, free }: Known, companyId: string, index: number): Pair[] {
  const there = new Set(pairs.get(companyId)?.map(({ developerId }) => developerId))
  const from = index % Math.max(1, free.length - 2)
  const chosen = free.slice(from).filter(({ id }) => !there.has(id))
  return chosen.slice(0, PROPOSALS).map(({ id }) => ({ companyId, developerId: id }))
}

function onboardingOf(steps: number, from: Date, now: Date, byName: string | null) {
  const onboarding = ONBOARDING_STEPS.slice(0, steps).map((step, i) => ({
    step,
    doneAt: new Date(Math.min(from.getTime() + (i + 1) * DAY_MS, now.getTime())).toISOString(),
    doneByName: byName,
  }))
  const isDone = steps === ONBOARDING_STEPS.length
  return { onboarding, onboarded_at: isDone ? onboarding.at(-1)!.doneAt : null }
}

function assignmentRow(known: Known, { companyId, developerId }: Pair, assignedAt: Date, more: Row): Row {
  return {
    id: newId(),
    company_id: companyId,
    developer_id: developerId,
    agency_id: known.developers.get(developerId)!.agencyId,
    status: 'ACTIVE',
    assigned_by_id: null,
    assigned_at: assignedAt,
    decided_by_id: null,
    decided_at: null,
    reason: null,
    onboarding: [],
    onboarded_at: null,
    removal_requested_on: null,
    removal_requested_by_id: null,
    removal_reason: null,
    ends_on: null,
    ...more,
  }
}

function aboutOf(known: Known, { companyId, developerId }: Pair, row: Row, { name }: { name: string }) {
  const developer = known.developers.get(developerId)!
  return {
    companyId,
    subjectId: row['id'] as string,
    aboutUserId: developer.userId,
    agencyId: developer.agencyId,
    title: `${developer.name} for the team of ${name}`,
  }
}

/** Who is not approved for the community yet waits for staff; one was told what is missing. */
function communityRow({ now, developers, manager }: Known, developerId: string, place: number): Row {
  const { userId, agencyId, name } = developers.get(developerId)!
  const askedAt = new Date(now.getTime() - (place % 20) * 2 * DAY_MS)
  const answer = place === 1 && manager && { decidedBy: manager.name, decidedAt: askedAt, rejectedFor: NOT_YET }
  return approvalRow(now, {
    ...answer,
    kind: 'COMMUNITY',
    companyId: null,
    subjectId: developerId,
    aboutUserId: userId,
    agencyId,
    title: `${name} for the community`,
    askedAt,
  })
}

interface DemoApproval {
  kind: 'COMMUNITY' | 'TEAM' | 'REMOVAL'
  companyId: string | null
  subjectId: string
  aboutUserId: string
  agencyId: string | null
  title: string
  askedAt: Date
  note?: string
  requestedBy?: string | undefined
  expiresAt?: Date
  decidedBy?: string | null
  decidedAt?: Date
  /** Why it was rejected; without it, what was decided was approved. */
  rejectedFor?: string
}

function approvalRow(now: Date, approval: DemoApproval): Row {
  const approver = approval.kind === 'TEAM' ? 'COMPANY' : 'STAFF'
  const [first] = begin([approver], null).steps
  const { decidedAt, decidedBy = null, rejectedFor: reason = null } = approval
  const status = reason ? ('REJECTED' as const) : ('APPROVED' as const)
  const step: ApprovalStep = decidedAt
    ? { ...first!, status, reason, decidedByName: decidedBy, decidedAt: decidedAt.toISOString() }
    : first!
  // Whoever was to be reminded by now was: nobody is told of it all at once when the workspace opens.
  let reminders = 0
  while (nextReminder(approval.askedAt, reminders) <= now) reminders += 1
  return {
    id: newId(),
    kind: approval.kind,
    status: decidedAt ? status : 'PENDING',
    company_id: approval.companyId,
    subject_id: approval.subjectId,
    about_user_id: approval.aboutUserId,
    agency_id: approval.agencyId,
    title: approval.title,
    steps: [step],
    approver: decidedAt ? null : approver,
    requested_by_id: approval.requestedBy ?? null,
    note: approval.note ?? null,
    created_at: approval.askedAt,
    waiting_since: approval.askedAt,
    remind_at: decidedAt ? null : nextReminder(approval.askedAt, reminders),
    reminders: decidedAt ? 0 : reminders,
    expires_at: approval.expiresAt ?? null,
    decided_at: decidedAt ?? null,
  }
}
