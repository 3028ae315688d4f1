import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Logger } from '@atrium/kit/logs'
import type { DocumentStore } from './document-store.ts'

const CLEAN_UP_MS = 3_600_000

/** How long documents stay that no gateway has trusted, and no client has asked for, any more. */
export const DOCUMENT_DAYS = 30
/** How many documents of clients stay: those used last. */
const REGISTERED_DOCUMENTS = 10_000

/** Documents in PostgreSQL, where all gateways find them. */
export function createPostgresDocuments(database: Database): DocumentStore {
  return {
    async trust(documents) {
      if (documents.size === 0) return
      await transaction(database, system('job'), (em) =>
        sql(
          em,
          `insert into gateway.documents (hash, text, is_trusted)
           select key, value, true from jsonb_each_text(?::jsonb) order by key
           on conflict (hash) do update set is_trusted = true, used_at = now()`,
          [JSON.stringify(Object.fromEntries(documents))],
        ),
      )
    },
    async trusted() {
      const rows = await transaction(
        database,
        system('job'),
        (em) => sql<{ hash: string; text: string }>(em, 'select hash, text from gateway.documents where is_trusted'),
        { readOnly: true },
      )
      return new Map(rows.map(({ hash, text }) => [hash, text]))
    },
    find: (hash) =>
      transaction(database, system('job'), async (em) => {
        const [row] = await sql<{ text: string; is_old: boolean }>(
          em,
          `select text, used_at < now() - interval '1 day' as is_old from gateway.documents where hash = ?`,
          [hash],
        )
        if (row?.is_old) await sql(em, 'update gateway.documents set used_at = now() where hash = ?', [hash])
        return row?.text ?? null
      }),
    async register(hash, text) {
      await transaction(database, system('job'), (em) =>
        sql(em, 'insert into gateway.documents (hash, text) values (?, ?) on conflict (hash) do nothing', [hash, text]),
      )
    },
  }
}

/** Removes what was not used for long, and what clients registered beyond what is kept. */
export async function cleanUpDocuments(database: Database): Promise<void> {
  await transaction(database, system('job'), async (em) => {
    await sql(em, 'delete from gateway.documents where used_at < now() - make_interval(days => ?)', [DOCUMENT_DAYS])
    await sql(
      em,
      `delete from gateway.documents where hash in
         (select hash from gateway.documents where not is_trusted order by used_at desc, hash offset ?)`,
      [REGISTERED_DOCUMENTS],
    )
  })
}

export function startDocumentsCleanUp(database: Database, log: Logger): { dispose(): Promise<void> } {
  const timer = setInterval(() => {
    cleanUpDocuments(database).catch((error: unknown) =>
      log.warn({ err: error }, 'documents that nobody uses were not removed; trying again'),
    )
  }, CLEAN_UP_MS)
  timer.unref()
  return { dispose: async () => clearInterval(timer) }
}
