import pg from 'pg'

const FIRST =
  'Ada Ben Clara Dario Elin Farid Greta Hugo Ines Jonas Kira Leon Maria Marco Marta Noor Otto Petra Quirin Rosa'
const LAST =
  'Aebi Brandt Costa Dietrich Eriksen Fischer Graf Huber Ito Jensen Keller Lind Marchetti Nowak Okafor Peters Roth Sato'
/** Rows in one statement. */
const BATCH = 100_000
const MEMBERS_OF_COMPANY = 100

/**
 * Fills the workspace of a product until it has so many people, a quarter of them clients of companies with a hundred members each.
 * Set-based, as the owner of the tables, who is under row level security too. @returns seconds.
 */
export async function growTo(ownerUrl: string, people: number): Promise<number> {
  const began = performance.now()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('app.purpose', 'seed', false)`)
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from accounts.users')
    for (let from = rows[0]!.count; from < people; from += BATCH)
      await insert(client, from, Math.min(people, from + BATCH))
    for (const table of ['users', 'companies', 'company_members'])
      await client.query(`vacuum analyze accounts.${table}`)
  } finally {
    await client.end()
  }
  return Math.round((performance.now() - began) / 1000)
}

async function insert(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(
    `insert into accounts.users (id, email, name, role, status, invited_at, last_sign_in_at, created_at)
     select md5('user' || n)::uuid, lower(first || '.' || last) || '.' || n || '@people.test', first || ' ' || last,
       case when n % 50 = 0 then 'PROJECT_MANAGER' when n % 12 = 0 then 'DEVELOPER' else 'CLIENT' end,
       case when n % 40 = 0 then 'SUSPENDED' when n % 60 = 7 then 'INVITED' else 'ACTIVE' end,
       case when n % 40 <> 0 and n % 60 = 7 then now() end,
       case when n % 5 > 0 then now() - (n * 7919 % 7776000) * interval '1 second' end,
       now() - (n * 104729 % 63072000) * interval '1 second'
     from generate_series($1::bigint + 1, $2::bigint) as n,
       lateral (select split_part($3, ' ', (n * 31 % 20)::int + 1) as first, split_part($4, ' ', (n * 17 % 18)::int + 1) as last) as person
     on conflict do nothing`,
    [from, to, FIRST, LAST],
  )
  await client.query(
    `insert into accounts.companies (id, name, slug, status, time_zone, currency_code)
     select md5('company' || k)::uuid, 'Client ' || k, 'client-' || k, 'ACTIVE', 'Europe/Zurich', 'CHF'
     from generate_series($1::bigint / ${4 * MEMBERS_OF_COMPANY}, $2::bigint / ${4 * MEMBERS_OF_COMPANY}) as k
     on conflict do nothing`,
    [from, to],
  )
  await client.query(
    `insert into accounts.company_members (id, company_id, user_id, role, accepted_at)
     select md5('member' || n)::uuid, md5('company' || n / ${4 * MEMBERS_OF_COMPANY})::uuid, md5('user' || n)::uuid, 'VIEWER', now()
     from generate_series($1::bigint + 1, $2::bigint) as n where n % 4 = 1
     on conflict do nothing`,
    [from, to],
  )
}
