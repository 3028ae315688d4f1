import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { type LabsSimulator, startLabsSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, developers, people } from './plan.ts'

// Access at Labs suggests; only staff assigns.

let labs: LabsSimulator
let accounts: Accounts
let staff: Viewer
let developer: Viewer
beforeAll(async () => {
  labs = await startLabsSimulator()
  accounts = await startAccounts({
    labs: { url: labs.url, version: 'v1', hosts: [] },
    trustedHosts: [new URL(labs.url).host],
  })
  staff = await accounts.viewerOf(people.manager)
  developer = await accounts.viewerOf(people.developerA)
})
afterAll(async () => {
  await accounts?.dispose()
  await labs?.dispose()
})
beforeEach(async () => {
  labs.state.people.clear()
  labs.state.products.clear()
  labs.addPerson({ username: 'dora', password: 'x' })
  await transaction(accounts.database, system('signin'), (em) => sql(em, 'delete from accounts.labs_accounts'))
  await transaction(accounts.database, staff, (em) => sql(em, 'delete from accounts.labs_projects'))
})

interface Errors {
  userErrors: { code: string; field: string[] | null }[]
}
interface Proposal {
  id: string
  company: { name: string }
  developer: { user: { name: string } }
  project: { id: string; name: string; matchedBy: string }
}

const codesOf = ({ userErrors }: Errors) => userErrors.map(({ code, field }) => [code, field])

async function mutate<T extends Errors>(viewer: Viewer, field: string, type: string, input: object, selection: string) {
  const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${selection} userErrors { code field } } }`
  const { data, errors } = await accounts.ask<{ result: T }>(viewer, query, { variables: { input } })
  expect(errors).toBeUndefined()
  return data.result
}

const create = (input: object, viewer = staff) =>
  mutate<{ project: { id: string; url: string; company: object | null } | null } & Errors>(
    viewer,
    'labsProjectCreate',
    'LabsProjectCreateInput',
    input,
    'project { id url matchedBy isSeenAtLabs company { name } addedBy { name } }',
  )
const update = (input: object) =>
  mutate<{ project: object | null } & Errors>(
    staff,
    'labsProjectUpdate',
    'LabsProjectUpdateInput',
    input,
    'project { id name matchedBy company { name } }',
  )
const confirm = (id: string) =>
  mutate<{ assignment: { status: string } | null } & Errors>(
    staff,
    'labsProposalConfirm',
    'LabsProposalConfirmInput',
    { id },
    'assignment { status company { name } openApproval { note } }',
  )

async function proposals(viewer = staff): Promise<Proposal[]> {
  const query = `{ labsProposals { nodes { id company { name } developer { user { name } } project { id name matchedBy } } } }`
  const { data, errors } = await accounts.ask<{ labsProposals: { nodes: Proposal[] } }>(viewer, query)
  expect(errors).toBeUndefined()
  return data.labsProposals.nodes
}

/** Links the developer's account and waits until it is read. */
async function link(): Promise<void> {
  const query = 'mutation ($token: String) { labsAccountLink(input: { token: $token }) { userErrors { code } } }'
  await accounts.ask(developer, query, { variables: { token: labs.createToken('dora') } })
  await vi.waitUntil(
    async () => {
      const { data } = await accounts.ask<{ viewer: { labsAccount: { lastSync: string | null } } }>(
        developer,
        '{ viewer { labsAccount { lastSync } } }',
      )
      return data.viewer.labsAccount.lastSync
    },
    { timeout: 20_000 },
  )
}

const beta = (name = 'Shop') =>
  labs.addProduct({
    name,
    url: `https://labs.buildly.io/${name.toLowerCase()}`,
    organization: 'BETA',
    members: { dora: 'Developer' },
  })

describe('a proposal', () => {
  test('comes of access to a project whose organisation is called as a company; staff confirms it once', async () => {
    beta()
    beta('App')
    await link()
    const [proposal, ...others] = await proposals()
    expect([proposal, others]).toMatchObject([
      {
        company: { name: 'Beta' },
        developer: { user: { name: people.developerA.name } },
        project: { matchedBy: 'NAME' },
      },
      [],
    ])
    const results = await Promise.all([confirm(proposal!.id), confirm(proposal!.id)])
    expect(results.map(({ assignment }) => assignment).filter(Boolean)).toMatchObject([
      { status: 'PENDING', company: { name: 'Beta' }, openApproval: { note: expect.stringContaining('Buildly Labs') } },
    ])
    expect(results.flatMap(codesOf)).toHaveLength(1)
    expect(await proposals()).toEqual([])
    expect(codesOf(await confirm(proposal!.id))).toEqual([['NOT_FOUND', ['id']]])
    // What the company answers stays: it is not asked again.
    await transaction(accounts.database, staff, (em) =>
      sql(em, `update accounts.developer_assignments set status = 'REJECTED' where status = 'PENDING'`),
    )
    expect(await proposals()).toEqual([])
    await transaction(accounts.database, staff, (em) =>
      sql(
        em,
        `update accounts.developer_assignments set assigned_at = now() - interval '1 year' where status = 'REJECTED'`,
      ),
    )
    expect(await proposals()).toHaveLength(1)
  })

  test('is not made for a company that the developer works for already, nor for a project that is of nobody', async () => {
    labs.addProduct({ name: 'A', url: 'https://labs.buildly.io/a', organization: 'Alpha', members: { dora: 'x' } })
    labs.addProduct({ name: 'Z', url: 'https://labs.buildly.io/z', organization: 'Zeta', members: { dora: 'x' } })
    await link()
    expect(await proposals()).toEqual([])
  })

  test('is dismissed for every project of the company, and brought back', async () => {
    beta()
    beta('App')
    await link()
    const [proposal] = await proposals()
    const dismiss = (isDismissed: boolean) =>
      mutate<Errors>(staff, 'labsProposalDismiss', 'LabsProposalDismissInput', { id: proposal!.id, isDismissed }, 'id')
    expect(codesOf(await dismiss(true))).toEqual([])
    expect(await proposals()).toEqual([])
    await dismiss(false)
    expect(await proposals()).toHaveLength(1)
  })

  test('is for staff alone', async () => {
    beta()
    await link()
    const [proposal] = await proposals()
    for (const person of [people.developerA, people.ownerB, people.agencyAdmin]) {
      const viewer = await accounts.viewerOf(person)
      const list = await accounts.ask(viewer, '{ labsProposals { totalCount } }')
      expect(list.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      const query = 'mutation ($id: ID!) { labsProposalConfirm(input: { id: $id }) { userErrors { code } } }'
      const { errors } = await accounts.ask(viewer, query, { variables: { id: proposal!.id } })
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      const { data } = await accounts.ask<{ node: unknown }>(viewer, 'query ($id: ID!) { node(id: $id) { id } }', {
        variables: { id: proposal!.id },
      })
      expect(data.node).toBeNull()
    }
    expect(developers.a.userId).toBe(developer.userId)
  })
})

describe('a project', () => {
  const url = 'https://labs.buildly.dev/shop'

  test('is entered by hand at a host of Labs, and becomes the one that an account shows', async () => {
    const companyId = toGlobalId('Company', companies.b.id)
    const made = await create({ url: `${url}/#top`, name: ' Shop ', companyId })
    expect(made).toMatchObject({
      project: {
        url,
        matchedBy: 'STAFF',
        isSeenAtLabs: false,
        company: { name: 'Beta' },
        addedBy: { name: 'Max Manager' },
      },
      userErrors: [],
    })
    expect(codesOf(await create({ url, name: 'Again' }))).toEqual([['URL_TAKEN', ['url']]])
    labs.addProduct({ name: 'Web shop', url, organization: 'Somebody', members: { dora: 'Developer' } })
    await link()
    const known = (await proposals()).filter(({ project }) => project.id === made.project!.id)
    expect(known).toMatchObject([{ project: { name: 'Web shop', matchedBy: 'STAFF' }, company: { name: 'Beta' } }])
  })

  test.each([
    'http://labs.buildly.io/x',
    'https://labs.buildly.io.evil.example/x',
    'https://user@labs.buildly.io/x',
    'https://buildly.io/x',
    'javascript:alert(1)',
    'shop',
    '',
  ])('is not entered at %s', async (address) => {
    expect(codesOf(await create({ url: address, name: 'Shop' }))).toEqual([['INVALID_INPUT', ['url']]])
  })

  test('is said to be of another company, or of none for good, and removed unless accounts show it', async () => {
    beta()
    await link()
    const { id } = (await proposals())[0]!.project
    expect(await update({ id, companyId: toGlobalId('Company', companies.a.id) })).toMatchObject({
      project: { company: { name: 'Alpha' }, matchedBy: 'STAFF' },
    })
    expect(await update({ id, companyId: null })).toMatchObject({ project: { company: null, matchedBy: 'STAFF' } })
    const remove = (project: string) =>
      mutate<Errors>(staff, 'labsProjectDelete', 'LabsProjectDeleteInput', { id: project }, 'deletedId')
    expect(codesOf(await remove(id))).toEqual([['FORBIDDEN', ['id']]])
    const made = await create({ url, name: 'Shop' })
    expect(codesOf(await remove(made.project!.id))).toEqual([])
    expect(codesOf(await remove(made.project!.id))).toEqual([['NOT_FOUND', ['id']]])
    expect(codesOf(await create({ url, name: ' ' }))).toEqual([['INVALID_INPUT', ['name']]])
    expect(codesOf(await create({ url, name: 'x', companyId: 'company_x' }))).toEqual([['NOT_FOUND', ['companyId']]])
  })

  test('is listed for staff, searched and filtered', async () => {
    await create({ url, name: 'Shop', companyId: toGlobalId('Company', companies.b.id) })
    await create({ url: `${url}-2`, name: 'Blog' })
    const names = async (where: object) => {
      const query =
        'query ($where: LabsProjectWhereInput) { labsProjects(where: $where) { totalCount nodes { name } } }'
      const { data } = await accounts.ask<{ labsProjects: { nodes: { name: string }[] } }>(staff, query, {
        variables: { where },
      })
      return data.labsProjects.nodes.map(({ name }) => name)
    }
    expect(await names({})).toEqual(['Blog', 'Shop'])
    expect(await names({ search: 'SHOP-2' })).toEqual(['Blog'])
    expect(await names({ isMatched: true })).toEqual(['Shop'])
    expect(await names({ isMatched: false })).toEqual(['Blog'])
    expect(await names({ companyId: toGlobalId('Company', companies.a.id) })).toEqual([])
  })
})
