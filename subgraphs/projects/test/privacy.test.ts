import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { erasePerson, exportPerson, type Subject } from '@atrium/kit/privacy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personalData } from '../src/privacy/personal-data.ts'
import { companies, projects } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// A name is chosen by whoever has it: it shows nothing of others, and changes nothing of what stands under a key of that name.

let rig: Projects
beforeAll(async () => {
  rig = await startProjects()
})
afterAll(() => rig?.dispose())

const assignee = (name: string, email: string | null) => ({ id: '183', name, email, avatarUrl: null })

async function addTask(title: string, ...assignees: object[]): Promise<string> {
  const id = newId()
  await transaction(rig.database, system('privacy'), (em) =>
    sql(
      em,
      `insert into projects.tasks (id, project_id, company_id, connection_id, provider, external_id, list_id, title, status, category,
         is_blocked, assignees, created_at, updated_at)
       values (?, ?, ?, ?, 'clickup', ?, '1', ?, 'open', 'TODO', false, ?::jsonb, now(), now())`,
      [id, projects.shop.id, companies.acme, newId(), id, title, JSON.stringify(assignees)],
    ),
  )
  return id
}

const subject = (name: string, companyIds: string[]): Subject => ({
  userId: newId(),
  developerId: newId(),
  companyIds,
  names: [name],
  email: 'lena@demo.test',
})

function exported(of: Subject): Promise<string> {
  return transaction(rig.database, system('privacy'), async (em) => {
    const rows: unknown[] = []
    for await (const line of exportPerson(em, personalData, of)) if ('row' in line) rows.push(line)
    return JSON.stringify(rows)
  })
}

test('an export shows what the address stands beside, in companies that the person sees, and nothing by its name', async () => {
  await addTask('Of the lead', assignee('Lena Lead', 'lead@acme.test'))
  await addTask('Her own', assignee('lena', 'Lena@demo.test'))
  for (const name of ['Lena Lead', 'email', 'avatarUrl', 'null']) {
    const text = await exported(subject(name, [companies.acme]))
    expect(text).toContain('Her own')
    expect(text).not.toContain('Of the lead')
    expect(await exported(subject(name, []))).toBe('[]')
  }
})

test('erasing takes the person out of the assignees, and nobody else', async () => {
  const others = await addTask('Of others', assignee('Olga', 'olga@demo.test'), assignee('email', 'mail@acme.test'))
  const shared = await addTask('Shared', assignee('Olga', 'olga@demo.test'), assignee('L. L.', 'lena@demo.test'))
  const read = async (id: string) =>
    (
      await transaction(rig.database, system('privacy'), (em) =>
        sql<{ assignees: unknown }>(em, 'select assignees from projects.tasks where id = ?', [id]),
      )
    )[0]!.assignees
  const before = await read(others)
  for (const name of ['avatarUrl', 'null', 'id', 'name'])
    await transaction(rig.database, system('privacy'), (em) =>
      erasePerson(em, personalData, subject(name, [companies.acme])),
    )
  expect(await read(others)).toEqual(before)
  expect(await read(shared)).toEqual([
    assignee('Olga', 'olga@demo.test'),
    { id: null, name: 'Erased person', email: null, avatarUrl: null },
  ])
})
