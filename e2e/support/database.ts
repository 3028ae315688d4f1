import pg from 'pg'

/** A transaction that waits. */
export interface Held {
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** The product's database as the superuser sees it: past row level security, and able to hold things up. */
export interface Observer extends AsyncDisposable {
  rows<T extends object>(text: string, params?: unknown[]): Promise<T[]>
  /** Runs a statement in a transaction and keeps it open, with the locks it took, until it is ended either way. */
  hold(statement: string, params?: unknown[]): Promise<Held>
}

export function observe(superuserUrl: string): Observer {
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 4 })
  return {
    rows: async <T extends object>(text: string, params: unknown[] = []) => (await pool.query<T>(text, params)).rows,
    async hold(statement, params = []) {
      const client = await pool.connect()
      await client.query('begin')
      await client.query(statement, params)
      const end = (how: 'commit' | 'rollback') => async () => {
        await client.query(how)
        client.release()
      }
      return { commit: end('commit'), rollback: end('rollback') }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  }
}
