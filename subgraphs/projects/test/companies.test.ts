import { sql, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, acmeDeveloper, companies, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

interface Payload {
  project: { name: string } | null
  userErrors: { code: string; field: string[] | null }[]
}

async function create(companyId: string): Promise<Payload> {
  const query = `mutation ($input: ProjectCreateInput!) {
    projectCreate(input: $input) { project { name } userErrors { code field } } }`
  const input = { companyId: toGlobalId('Company', companyId), name: 'Portal', type: 'CUSTOM' }
  const { data, errors } = await rig.ask<{ projectCreate: Payload }>(staff, query, { input })
  expect(errors).toBeUndefined()
  return data.projectCreate
}

test('a project is made for a company once accounts has told of it, and not before', async () => {
  const companyId = newId()
  const before = (await rig.told()).length
  expect(await create(companyId)).toEqual({
    project: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['companyId'] }],
  })
  expect(await rig.told()).toHaveLength(before)
  const payload = { companyId, name: 'Cask' }
  const position = await rig.publish({ stream: 'accounts', type: 'company.created', payload, companyId })
  await rig.consumed(position, 'accounts')
  expect(await create(companyId)).toEqual({ project: { name: 'Portal' }, userErrors: [] })
})

test('a company that is told of again, or renamed, has its new name and is there once', async () => {
  const changes = [
    { type: 'company.created', name: 'Old' },
    { type: 'company.created', name: 'Told again' },
    { type: 'company.updated', name: 'New' },
  ] as const
  for (const { type, name } of changes) {
    const payload = { companyId: companies.bolt, name, changed: ['name'] }
    const position = await rig.publish({ stream: 'accounts', type, payload, companyId: null })
    await rig.consumed(position, 'accounts')
  }
  const rows = await transaction(rig.database, staff, (em) =>
    sql(em, 'select name from projects.known_companies where id = ?', [companies.bolt]),
  )
  expect(rows).toEqual([{ name: 'New' }])
})

test('whoever belongs to one company sees no other among those known, and can add none', async () => {
  for (const viewer of [acmeClient, acmeDeveloper]) {
    const rows = await transaction(rig.database, viewer, (em) => sql(em, 'select id from projects.known_companies'))
    expect(rows).toEqual([{ id: companies.acme }])
    const add = transaction(rig.database, viewer, (em) =>
      sql(em, 'insert into projects.known_companies (id, name) values (?, ?)', [newId(), 'Mine']),
    )
    await expect(add).rejects.toThrow(/row-level security/)
  }
})
