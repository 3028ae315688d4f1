import pg from 'pg'

const TIMEOUT_MS = 3_000

/**
 * Reads figures over a connection of its own, as the application's login: the pool's connections have the role of one subgraph, which
 * sees nothing of the others.
 */
export async function readFigures<T>(url: string, read: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    statement_timeout: TIMEOUT_MS,
    connectionTimeoutMillis: TIMEOUT_MS,
    application_name: 'atrium-health',
  })
  client.on('error', () => undefined) // is told by the query that fails
  await client.connect()
  try {
    return await read(client)
  } finally {
    await client.end()
  }
}
