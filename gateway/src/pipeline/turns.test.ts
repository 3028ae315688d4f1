import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

it('gives each its own turn of the event loop, in the order they came', async () => {
  const turn = createTurns()
  const order: string[] = []
  const work = ['a', 'b', 'c'].map(async (name) => {
    await turn()
    order.push(name)
    // What came from outside meanwhile goes first.
    setImmediate(() => order.push(`after ${name}`))
  })
  await Promise.all(work)
  await new Promise((resolve) => setImmediate(resolve))
  expect(order.filter((entry) => !entry.startsWith('after'))).toEqual(['a', 'b', 'c'])
  expect(order.indexOf('after a')).toBeLessThan(order.indexOf('c'))
})
