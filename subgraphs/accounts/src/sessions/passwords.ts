import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { createQueue } from './queue.ts'

// OWASP's parameters for argon2id: about 15 ms and 19 MiB each.
const OPTIONS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Hashing runs on libuv's four threads, which files and DNS need too.
const CONCURRENCY = 2
// About four seconds' worth: whoever comes later is told to, rather than left waiting.
const LONGEST_QUEUE = 500

export interface Passwords {
  /** argon2id in PHC format. */
  hash(password: string): Promise<string>
  /** Whether it is the password of `hash`. Takes as long when there is no hash: time must not tell who has an account. */
  verify(hash: string | null, password: string): Promise<boolean>
}

export async function createPasswords(): Promise<Passwords> {
  const inTurn = createQueue(CONCURRENCY, LONGEST_QUEUE)
  const nobodys = await hash(randomBytes(32), OPTIONS)
  return {
    hash: (password) => inTurn(() => hash(password, OPTIONS)),
    async verify(stored, password) {
      const isRight = await inTurn(() => verify(stored ?? nobodys, password))
      return isRight && stored !== null
    },
  }
}
