import { randomBytes } from 'node:crypto'
import { readOrCreate } from '../home.ts'

/** Passwords of the embedded PostgreSQL, by role. Kept, so that a connection string copied from run.json stays right. */
export type Passwords = Record<'postgres' | 'atrium_owner' | 'atrium_app', string>

export function readPasswords(home: string): Passwords {
  const random = () => randomBytes(24).toString('base64url')
  return readOrCreate(home, 'postgres.json', () => ({
    postgres: random(),
    atrium_owner: random(),
    atrium_app: random(),
  }))
}
