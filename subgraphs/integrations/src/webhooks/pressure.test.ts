import { expect, test } from 'vitest'
import { createPressure } from './pressure.ts'

/** A clock that goes on only while somebody waits, with so many coming in each second meanwhile. */
function busyClock(perSecond: () => number) {
  let now = 0
  let owed = 0
  const clock = {
    now: () => now,
    async delay(ms: number) {
      now += ms
      for (owed += (perSecond() * ms) / 1000; owed >= 1; owed -= 1) pressure.note()
    },
  }
  const pressure = createPressure(200, clock)
  return { clock, pressure }
}

test('what can wait does so while much comes in, until less does', async () => {
  const { clock, pressure } = busyClock(() => (clock.now() < 1_000 ? 500 : 20))
  await clock.delay(250)
  await pressure.calm(10_000)
  expect(clock.now()).toBeGreaterThan(1_000)
  expect(clock.now()).toBeLessThan(2_000)
})

test('it does not wait for ever, and not at all while little comes in', async () => {
  const flood = busyClock(() => 500)
  await flood.clock.delay(250)
  await flood.pressure.calm(2_000)
  expect(flood.clock.now()).toBe(2_250)

  const usual = busyClock(() => 50)
  await usual.clock.delay(250)
  await usual.pressure.calm(2_000)
  expect(usual.clock.now()).toBe(250)
})
