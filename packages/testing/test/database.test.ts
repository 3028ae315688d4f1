import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createTestDatabase } from '../src/index.ts'

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

let migrations = 0
async function migrate(ownerUrl: string): Promise<void> {
  migrations += 1
  await query(ownerUrl, `create table shelf (id int primary key); insert into shelf values (1), (2)`)
}

describe('a test database', () => {
  test('is a copy of a template that was migrated once', async () => {
    const [first, second] = [await createTestDatabase({ migrate }), await createTestDatabase({ migrate })]
    await query(first.ownerUrl, 'delete from shelf')
    expect(await query(second.ownerUrl, 'select id from shelf order by id')).toEqual([{ id: 1 }, { id: 2 }])
    expect(migrations).toBe(1)
  })

  test('has no template when its migration fails, so the next one migrates again', async () => {
    let attempts = 0
    const failing = async (ownerUrl: string) => {
      attempts += 1
      if (attempts === 1) throw new Error('half-way')
      await migrate(ownerUrl)
    }
    await expect(createTestDatabase({ migrate: failing })).rejects.toThrow('half-way')
    const { ownerUrl } = await createTestDatabase({ migrate: failing })
    expect(await query(ownerUrl, 'select count(*)::int as n from shelf')).toEqual([{ n: 2 }])
  })

  test('is owned by atrium_owner, who is no superuser; atrium_app may connect and make nothing', async () => {
    const { ownerUrl, appUrl } = await createTestDatabase()
    const me =
      'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolinherit from pg_roles where rolname = current_user'
    const weak = { rolsuper: false, rolbypassrls: false }
    expect(await query(ownerUrl, me)).toMatchObject([{ ...weak, rolname: 'atrium_owner', rolcreaterole: true }])
    expect(await query(appUrl, me)).toMatchObject([{ ...weak, rolname: 'atrium_app', rolinherit: false }])
    for (const statement of ['create table t (id int)', 'create temporary table t (id int)', 'create schema s']) {
      await expect(query(appUrl, statement)).rejects.toThrow('permission denied')
    }
  })

  test('is gone once dropped, also while someone is connected', async () => {
    const { appUrl, drop } = await createTestDatabase()
    const client = new pg.Client({ connectionString: appUrl })
    const ended = new Promise((resolve) => client.on('error', resolve))
    await client.connect()
    await drop()
    await ended
    await expect(query(appUrl, 'select 1')).rejects.toThrow('does not exist')
  })
})
