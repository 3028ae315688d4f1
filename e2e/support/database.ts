import pg from 'pg'

/** The product's database as the superuser sees it: past row level security, and able to hold things up. */
export interface Observer extends AsyncDisposable {
  rows<T extends object>(text: string, params?: unknown[]): Promise<T[]>
  /** Runs statements in a transaction and keeps it open, with the locks they took, until the returned function is called. */
  hold(...statements: string[]): Promise<() => Promise<void>>
}

export function observe(superuserUrl: string): Observer {
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 4 })
  return {
    rows: async <T extends object>(text: string, params: unknown[] = []) => (await pool.query<T>(text, params)).rows,
    async hold(...statements) {
      const client = await pool.connect()
      await client.query('begin')
      for (const statement of statements) await client.query(statement)
      return async () => {
        await client.query('rollback')
        client.release()
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  }
}
