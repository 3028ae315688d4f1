import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { type Context, requirePerson } from '../context.ts'
import { invalidProfile } from './profile-errors.ts'
import type { ProfileUpdateInput } from './profile.input.ts'

interface Changes {
  name?: string
  time_zone?: string | null
  location?: string | null
}

/** Changes what the viewer says of itself. @throws INVALID_INPUT naming the field. */
export async function updateProfile(context: Context, input: ProfileUpdateInput): Promise<void> {
  const viewer = requirePerson(context)
  const changes = checked(input)
  const columns = Object.keys(changes)
  if (columns.length === 0) return
  // The viewer's own rights do not reach a row of people: it also holds what they may do.
  await context.as('signin', async (em) => {
    await sql(em, `update accounts.users set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`, [
      ...Object.values(changes),
      viewer.userId,
    ])
    await recordEvent(em, {
      type: 'user.updated',
      payload: { userId: viewer.userId },
      actor: { id: viewer.userId, name: viewer.name },
    })
    await appendAudit(em, viewer, {
      action: 'profile.updated',
      subjectType: 'User',
      subjectId: viewer.userId,
      details: { changed: columns },
      ip: context.client.ip || null,
    })
  })
}

function checked({ name, timeZone, location }: ProfileUpdateInput): Changes {
  return {
    ...(name != null && { name: checkedName(name) }),
    ...(timeZone !== undefined && { time_zone: checkedTimeZone(timeZone) }),
    ...(location !== undefined && { location: checkedLocation(location) }),
  }
}

function checkedName(text: string): string {
  const name = text.trim()
  if (!name) throw invalidProfile('name', 'Enter your name.')
  if (name.length > 200) throw invalidProfile('name', 'A name has at most 200 characters.')
  return name
}

function checkedTimeZone(text: string | null): string | null {
  const timeZone = text?.trim() || null
  if (timeZone === null || isTimeZone(timeZone)) return timeZone
  throw invalidProfile('timeZone', 'This is not a time zone. Choose one such as Europe/Zurich.')
}

/** Whether the text is an IANA time zone that this installation knows. */
export function isTimeZone(text: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== undefined && text.length <= 64
    )
  } catch {
    return false
  }
}

function checkedLocation(text: string | null): string | null {
  const location = text?.trim() || null
  if (location && location.length > 100) throw invalidProfile('location', 'A location has at most 100 characters.')
  return location
}
