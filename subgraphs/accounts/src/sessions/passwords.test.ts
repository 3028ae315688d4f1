import { expect, test } from 'vitest'
import { createPasswords } from './passwords.ts'

test('a password is verified against its own hash only', async () => {
  const passwords = await createPasswords()
  const hash = await passwords.hash('correct horse battery')
  expect(await passwords.verify(hash, 'correct horse battery')).toBe(true)
  expect(await passwords.verify(hash, 'correct horse batter')).toBe(false)
  expect(await passwords.verify(null, 'correct horse battery')).toBe(false)
})

test('saying no takes as long for an account that does not exist as for a wrong password', async () => {
  const passwords = await createPasswords()
  const hash = await passwords.hash('correct horse battery')
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let i = 0; i < 15; i += 1) {
    times.known.push(await time(() => passwords.verify(hash, 'wrong')))
    times.unknown.push(await time(() => passwords.verify(null, 'wrong')))
  }
  // Without the work both do, it would be some microseconds against milliseconds.
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.5)
})

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
