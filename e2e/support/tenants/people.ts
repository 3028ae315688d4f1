import { newId, toGlobalId } from '@atrium/kit/ids'
import { vi } from 'vitest'
import { observe } from '../database.ts'
import type { Product } from '../product.ts'
import type { Ids } from '../tenants.ts'

/** A developer whom the company is asked about, and what its owner is told of it. */
export async function addAssignment(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { developers, companyDevelopers, members, users } = product.plan
  const isThere = (id: string) => companyDevelopers.some((a) => a.companyId === companyId && a.developerId === id)
  // Nobody's but its own: the people of the tests see what concerns themselves and their agency.
  const isOther = ({ agencyId, userId }: (typeof developers)[number]) =>
    agencyId === null && users.find(({ id }) => id === userId)!.email !== 'developer@demo.test'
  const developer = developers.find((one) => one.isCommunityApproved && isOther(one) && !isThere(one.id))!
  const { body } = await product.graphql(
    owner,
    'mutation($input: DeveloperAssignInput!) { developerAssign(input: $input) { assignment { id openApproval { id } } } }',
    {
      input: {
        developerId: toGlobalId('Developer', developer.id),
        companyId: toGlobalId('Company', companyId),
        note: 'Has built shops before.',
      },
    },
  )
  const { assignment } = body.data!['developerAssign'] as { assignment: { id: string; openApproval: { id: string } } }
  ;(ids['DeveloperAssignment'] ??= []).push({ companyId, id: assignment.id })
  ;(ids['Approval'] ??= []).push({ companyId, id: assignment.openApproval.id })
  const approver = members.find((member) => member.companyId === companyId && member.canApproveDevelopers)!
  const { email } = users.find(({ id }) => id === approver.userId)!
  const token = await product.signIn(email.replace('@demo.test', ''))
  const told = async () => {
    const answer = await product.graphql(token, '{ notifications(first: 1) { nodes { id } } }')
    return (answer.body.data!['notifications'] as { nodes: { id: string }[] }).nodes[0]?.id
  }
  const id = await vi.waitUntil(told, { timeout: 15_000 })
  ;(ids['Notification'] ??= []).push({ companyId, id })
}

/** Somebody whom the company has invited. */
export async function addInvitation(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { body } = await product.graphql(
    owner,
    'mutation($input: CompanyInvitationCreateInput!) { companyInvitationCreate(input: $input) { invitation { id } } }',
    { input: { companyId: toGlobalId('Company', companyId), email: `${companyId}@invited.test`, role: 'VIEWER' } },
  )
  const { invitation } = body.data!['companyInvitationCreate'] as { invitation: { id: string } }
  ;(ids['Invitation'] ??= []).push({ companyId, id: invitation.id })
}

/** A project at Labs of the company, as staff enters it. */
export async function addLabsProject(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { body } = await product.graphql(
    owner,
    'mutation($input: LabsProjectCreateInput!) { labsProjectCreate(input: $input) { project { id } } }',
    {
      input: {
        url: `https://labs.buildly.io/${companyId}`,
        name: 'A project at Labs',
        companyId: toGlobalId('Company', companyId),
      },
    },
  )
  const { project } = body.data!['labsProjectCreate'] as { project: { id: string } }
  ;(ids['LabsProject'] ??= []).push({ companyId, id: project.id })
}

/** A mail to somebody of the company, its address being suppressed, and the message that it belongs to. */
export async function addMail(product: Product, ids: Ids, companyId: string): Promise<void> {
  const { users, members } = product.plan
  const staff = users.find(({ role }) => role === 'ADMIN')!
  const member = members.find((one) => one.companyId === companyId)!
  const { email } = users.find(({ id }) => id === member.userId)!
  const [broadcast, mail, suppression] = [newId(), newId(), newId()]
  await using database = observe(product.superuserUrl)
  await database.rows(
    `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id, state)
     values ($1, 'News', 'Read this.', true, false, '{}', 1, $2, 'DONE')`,
    [broadcast, staff.id],
  )
  await database.rows(
    `insert into accounts.emails (id, template, category, priority, to_email, user_id, company_id, data, broadcast_id, state, subject)
     values ($1, 'custom', 'ANNOUNCEMENT', 5, $2, $3, $4, '{"subject":"News","body":"Read this."}', $5, 'SENT', 'News')`,
    [mail, email, member.userId, companyId, broadcast],
  )
  await database.rows(
    `insert into accounts.email_suppressions (id, email, reason, detail) values ($1, $2, 'COMPLAINT', 'Spam')`,
    [suppression, `${companyId}-${email}`],
  )
  for (const [type, uuid] of [
    ['Broadcast', broadcast],
    ['Email', mail],
    ['EmailSuppression', suppression],
  ] as const) {
    ;(ids[type] ??= []).push({ companyId, id: toGlobalId(type, uuid) })
  }
}

/** What happened to the sign-in of somebody of the company. */
export async function addSecurityEvent(product: Product, ids: Ids, companyId: string): Promise<void> {
  const member = product.plan.members.find((one) => one.companyId === companyId)!
  const id = newId()
  await using database = observe(product.superuserUrl)
  await database.rows(
    `insert into accounts.security_events (id, user_id, type, ip, detail) values ($1, $2, 'PASSKEY_ADDED', '192.0.2.7', 'A key of the company')`,
    [id, member.userId],
  )
  ;(ids['SecurityEvent'] ??= []).push({ companyId, id: toGlobalId('SecurityEvent', id) })
}
