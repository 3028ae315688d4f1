import { transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type Viewer, type ViewerCompany } from '@atrium/kit/viewer'
import { viewerOf } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Activity } from '../src/activity/activity.entity.ts'
import { mayReadActivity } from '../src/activity/audience.ts'
import { LIVE, take } from './support/activities.ts'
import { addActivities } from './support/feed.ts'
import { companyA, companyB, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

const viewerWith = (rights: Partial<ViewerCompany>, apiKey?: Viewer['apiKey']): Viewer => {
  const viewer = viewerOf('CLIENT', { [companyA]: 'VIEWER' }, apiKey && { apiKey })
  return { ...viewer, companies: viewer.companies.map((company) => ({ ...company, ...rights })) }
}

const withRights = {
  payer: viewerWith({ canManageBilling: true }),
  signatory: viewerWith({ canSignContracts: true }),
  approver: viewerWith({ canApproveDevelopers: true }),
  keyOfTools: viewerWith({ role: 'ADMIN' }, { id: newId(), scopes: ['activities:read', 'integrations:read'] }),
  keyOfMoney: viewerWith({ role: 'BILLING' }, { id: newId(), scopes: ['activities:read', 'billing:read'] }),
}

test('code and database agree, for every kind of person, on who may read which activity', async () => {
  const audiences = ['COMPANY', 'TEAM', 'MONEY', 'STAFF'] as const
  const entries = [companyA, companyB, newId(), null].flatMap((companyId) =>
    audiences.map((audience) => ({ companyId, audience })),
  )
  await addActivities(workspace.database, entries)
  const everything = await transaction(workspace.database, people.admin, (em) => em.find(Activity, {}), {
    readOnly: true,
  })
  expect(everything.length).toBeGreaterThanOrEqual(16)
  const seen: Record<string, number> = {}
  for (const [name, viewer] of Object.entries({ ...people, ...withRights, anonymous: ANONYMOUS })) {
    const allowed = await transaction(workspace.database, viewer, (em) => em.find(Activity, {}), {
      readOnly: true,
    })
    const ids = new Set(allowed.map(({ id }) => id))
    expect(new Set(everything.filter(mayReadActivity(viewer)).map(({ id }) => id)), name).toEqual(ids)
    seen[name] = ids.size
  }
  expect(seen).toEqual({
    admin: 16,
    manager: 16,
    developer: 2,
    idleDeveloper: 0,
    agency: 4,
    owner: 2,
    companyAdmin: 2,
    billing: 2,
    viewer: 1,
    foreigner: 2,
    both: 3,
    payer: 2,
    signatory: 2,
    approver: 1,
    keyOfTools: 1,
    keyOfMoney: 2,
    anonymous: 0,
  })
})

test('contracts and invoices come live to those who see the money of their company, and to nobody else', async () => {
  const marker = newId().slice(-12)
  const { owner, billing, viewer, foreigner, developer, agency, manager } = people
  const { payer, signatory, keyOfTools } = withRights
  const open = (who: Viewer) => workspace.subscribe(who, LIVE, { where: { search: marker } })
  const told = await Promise.all([owner, billing, payer, signatory, manager].map(open))
  const others = await Promise.all([viewer, foreigner, developer, agency, keyOfTools].map(open))
  await addActivities(workspace.database, [
    { summary: `${marker} signed`, companyId: companyA, audience: 'MONEY', category: 'BILLING' },
    { summary: `${marker} for all`, companyId: companyA },
    { summary: `${marker} for all`, companyId: companyB },
  ])
  for (const reader of told)
    expect((await take(reader, 2)).map(({ summary }) => summary)).toEqual([`${marker} signed`, `${marker} for all`])
  for (const reader of others) expect((await take(reader, 1))[0]!.summary).toBe(`${marker} for all`)
  await Promise.all([...told, ...others].map((reader) => reader.return()))
})

test('a subscription to a company or a project that cannot be is refused, and a foreign company like a missing one', async () => {
  const refusal = async (viewer: Viewer, where: object) => {
    const request = { query: LIVE, variables: { where }, viewer, requestId: 'test' }
    const events = await workspace.subgraph.subscribe({
      ...request,
      client: { ip: '', userAgent: null, refreshToken: null },
    })
    if (!(Symbol.asyncIterator in events)) return events.errors![0]!
    await events[Symbol.asyncIterator]().return?.()
    return null
  }
  const company = (id: string) => ({ companyId: toGlobalId('Company', id) })
  const refused = { extensions: { code: 'BAD_USER_INPUT' } }
  for (const viewer of [people.admin, people.owner, people.agency]) {
    expect(await refusal(viewer, { companyId: 'nope' })).toMatchObject(refused)
    expect(await refusal(viewer, { projectId: 'nope' })).toMatchObject(refused)
    expect(await refusal(viewer, { projectId: toGlobalId('Company', companyA) })).toMatchObject(refused)
    expect(await refusal(viewer, company(newId()))).toMatchObject(refused)
    expect(await refusal(viewer, company(companyA))).toBeNull()
    expect(await refusal(viewer, { projectId: toGlobalId('Project', newId()) })).toBeNull()
  }
  const foreign = await refusal(people.owner, company(companyB))
  expect(foreign).toMatchObject(refused)
  expect(JSON.stringify(await refusal(people.owner, company(newId())))).toBe(JSON.stringify(foreign))
})
