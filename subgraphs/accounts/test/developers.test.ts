import { newId, toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test } from 'vitest'
import { developers } from './plan.ts'
import { asJob, ask, companyA, companyB, type Name, run, withTeams } from './teams.ts'

// Who could work for companies, as staff keeps them.

withTeams()

describe('developers', () => {
  const input = () => ({ name: 'Kim Known', email: `kim${newId()}@demo.test` })

  test('staff adds one, about whom staff is asked; who is declined can be asked about again', async () => {
    const made = await run('manager', 'developerCreate', { ...input(), title: ' Engineer ', skills: ['Go', 'go', ' '] })
    expect(made.developer).toMatchObject({ communityStatus: 'WAITING' })
    const { id, openApproval } = made.developer!
    expect((await run('manager', 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual([
      'ALREADY_REQUESTED',
    ])
    await run('manager', 'approvalReject', { id: openApproval!.id, reason: 'No references' })
    const both = await Promise.all([
      run('manager', 'developerCommunityRequest', { id }, 'DeveloperInput'),
      run('admin', 'developerCommunityRequest', { id }, 'DeveloperInput'),
    ])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_REQUESTED'])
    const asked = both.find(({ developer }) => developer)!
    expect(asked.developer).toMatchObject({ communityStatus: 'WAITING' })
    await run('admin', 'approvalApprove', { id: asked.developer!.openApproval!.id })
    expect((await run('admin', 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual([
      'ALREADY_APPROVED',
    ])
    const { approvals } = await ask<{ approvals: { nodes: { status: string }[] } }>(
      'manager',
      'query ($where: ApprovalWhereInput) { approvals(where: $where) { nodes { status } } }',
      { where: { developerId: id } },
    )
    expect(approvals.nodes.map(({ status }) => status)).toEqual(['REJECTED', 'APPROVED'])
    const { developer } = await ask<{ developer: object }>(
      'manager',
      'query ($id: ID!) { developer(id: $id) { title skills bio communityStatus } }',
      { id },
    )
    expect(developer).toEqual({ title: 'Engineer', skills: ['Go'], bio: null, communityStatus: 'APPROVED' })
  })

  test('what staff changes is changed, and the audit log knows which', async () => {
    const id = toGlobalId('Developer', developers.rival.id)
    await run('manager', 'developerUpdate', { id, bio: 'Builds shops.', skills: ['Rust', 'SQL'], title: 'Engineer' })
    const { developer } = await ask<{ developer: object }>(
      'ownerA',
      'query ($id: ID!) { developer(id: $id) { bio skills title agency { name } } }',
      { id },
    )
    expect(developer).toEqual({
      bio: 'Builds shops.',
      skills: ['Rust', 'SQL'],
      title: 'Engineer',
      agency: { name: 'Second Partners' },
    })
    const [entry] = await asJob<{ details: { changed: string[] } }>(
      `select details from accounts.audit_log where action = 'developer.updated' order by occurred_at desc limit 1`,
    )
    expect(entry!.details.changed.toSorted()).toEqual(['bio', 'skills'])
  })

  test.each<[string, object, string, string]>([
    ['an address that is taken', { email: 'dora.developer@demo.test' }, 'EMAIL_TAKEN', 'email'],
    ['no address', { email: 'nobody' }, 'INVALID_INPUT', 'email'],
    ['no name', { name: ' ' }, 'INVALID_INPUT', 'name'],
    ['a skill without end', { skills: ['x'.repeat(41)] }, 'INVALID_INPUT', 'skills'],
    ['an agency that is none', { agencyId: 'agency_nothing' }, 'INVALID_INPUT', 'agencyId'],
  ])('%s is refused', async (_what, wrong, code, field) => {
    const { userErrors } = await run('manager', 'developerCreate', { ...input(), ...wrong })
    expect(userErrors).toMatchObject([{ code, field: [field] }])
  })

  test.each<Name>(['ownerA', 'agencyAdmin', 'developerA'])('%s neither adds nor changes one', async (who) => {
    const id = toGlobalId('Developer', developers.a.id)
    expect((await run(who, 'developerCreate', input())).codes).toEqual(['FORBIDDEN'])
    expect((await run(who, 'developerUpdate', { id, title: 'Boss' })).codes).toEqual(['FORBIDDEN'])
    expect((await run(who, 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual(['FORBIDDEN'])
  })

  const names = async (who: Name, where: object) => {
    const { developers: found } = await ask<{ developers: { nodes: { user: { name: string } }[] } }>(
      who,
      `query ($where: DeveloperWhereInput) {
         developers(first: 100, where: $where, orderBy: [{ field: NAME, direction: ASC }]) { nodes { user { name } } } }`,
      { where },
    )
    return found.nodes.map(({ user }) => user.name).filter((name) => !/^(Nina|Kim)/.test(name))
  }

  test('are found by company, by whether they work anywhere, and by how they stand', async () => {
    expect(await names('manager', { companyId: companyB })).toEqual(['Dirk Developer'])
    expect(await names('manager', { isAssigned: true })).toEqual(['Dirk Developer', 'Dora Developer', 'Rita Rival'])
    expect(await names('agencyAdmin', { isAssigned: false })).toEqual(['Anna Agency'])
    expect(await names('agencyAdmin', { companyId: companyA })).toEqual(['Dirk Developer'])
    expect(await names('manager', { communityStatus: ['DECLINED', 'WAITING'] })).toEqual([])
    expect(await names('manager', { communityStatus: ['APPROVED'], search: 'rival' })).toEqual(['Rita Rival'])
  })

  test('a developer who waits or was declined cannot be assigned, and staff reads why', async () => {
    const { developer } = await run('manager', 'developerCreate', input())
    const refused = await run('manager', 'developerAssign', { developerId: developer!.id, companyId: companyA })
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_APPROVED', field: ['developerId'] }])
    expect(refused.userErrors[0]!.message).toContain('not approved for the community')
  })
})
