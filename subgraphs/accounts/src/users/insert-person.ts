import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { IdentityProvider } from './sign-up-source.ts'

export interface NewPerson {
  /** Normalised, and proved to be the person's. */
  email: string
  name: string
  timeZone: string | null
  /** Who said who it is; null for one with a password. */
  provider: IdentityProvider | null
  avatarUrl?: string | null
}

/** Makes the account of someone who signed up: a client, without a company yet. @returns its UUID, or null when the address is taken. */
export async function insertPerson(em: EntityManager, person: NewPerson): Promise<string | null> {
  const { email, name, timeZone, provider, avatarUrl = null } = person
  const id = newId()
  const [made] = await sql<{ id: string }>(
    em,
    `insert into accounts.users (id, email, name, role, time_zone, avatar_url, sign_up_source, sign_up_provider)
     values (?, ?, ?, 'CLIENT', ?, ?, ?, ?) on conflict (email) do nothing returning id`,
    [id, email, name, timeZone, avatarUrl, provider ? 'OAUTH' : 'PASSWORD', provider],
  )
  if (!made) return null
  await recordEvent(em, {
    type: 'user.registered',
    payload: { userId: id, name, role: 'CLIENT' },
    actor: { id, name },
    activity: {
      type: 'user.registered',
      category: 'PEOPLE',
      audience: 'STAFF',
      summary: `${name} signed up`,
      source: 'atrium',
    },
  })
  return id
}
