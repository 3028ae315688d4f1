import { StartFailure } from './failure.ts'

// https://www.postgresql.org/docs/current/errcodes-appendix.html, and those of Node's sockets.
const ADVICE: Record<string, string> = {
  ECONNREFUSED: 'Nothing answers there. Is PostgreSQL running, and are host and port of DATABASE_OWNER_URL right?',
  ENOTFOUND: 'There is no such host. Check the host of DATABASE_OWNER_URL.',
  ETIMEDOUT: 'It does not answer. Check host and port of DATABASE_OWNER_URL, and the firewall between.',
  '28P01': 'User or password is wrong. Check DATABASE_OWNER_URL.',
  '28000': 'PostgreSQL does not let this user in. Check DATABASE_OWNER_URL and pg_hba.conf.',
  '3D000': 'There is no such database. Create it, owned by the user of DATABASE_OWNER_URL.',
  '42501':
    'The user of DATABASE_OWNER_URL must own the database and have CREATEROLE. The roles named atrium_… must be its own: ' +
    'two installations need two PostgreSQL servers, because roles belong to the whole server.',
  '42704': 'The user of DATABASE_URL does not exist. Create it: create role … login password …',
}

/** What to do about a database that could not be brought up to date, where that is known; else the error as it is. */
export function explainDatabaseError(error: unknown): unknown {
  const { code, message } = causeOf(error)
  const advice = code && ADVICE[code]
  return advice ? new StartFailure(`The database could not be prepared: ${message}.\n${advice}`) : error
}

function causeOf(error: unknown): { code?: string; message?: string } {
  const { code, message, cause, errors } = error as Error & { code?: string; cause?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return { code, message }
  const inner = cause ?? errors?.[0]
  return inner === undefined ? {} : causeOf(inner)
}
