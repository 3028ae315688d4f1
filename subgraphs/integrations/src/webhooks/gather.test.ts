import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('what comes while runs are under way is run together, in order, and each gets its own answer', async () => {
  const runs: number[][] = []
  const open: (() => void)[] = []
  const double = gather<number, number>(
    async (items) => {
      runs.push([...items])
      await new Promise<void>((resolve) => open.push(resolve))
      return items.map((item) => item * 2)
    },
    { most: 3, atOnce: 1 },
  )
  const first = double(1)
  while (open.length === 0) await new Promise(setImmediate)
  const rest = [2, 3, 4, 5, 6].map((item) => double(item))
  for (let answered = 0; answered < 3; answered += 1) {
    while (open.length === 0) await new Promise(setImmediate)
    open.shift()!()
  }
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8, 10, 12])
  expect(runs).toEqual([[1], [2, 3, 4], [5, 6]])
})

test('one that fails does not take those with it that came together with it', async () => {
  const tries: number[][] = []
  const half = gather<number, number>(
    async (items) => {
      tries.push([...items])
      if (items.includes(3)) throw new Error('three is odd')
      return items.map((item) => item / 2)
    },
    { most: 10, atOnce: 1 },
  )
  const answers = await Promise.allSettled([2, 3, 4].map((item) => half(item)))
  expect(answers).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new Error('three is odd') },
    { status: 'fulfilled', value: 2 },
  ])
  expect(tries).toEqual([[2, 3, 4], [2], [3], [4]])
  expect(await half(8)).toBe(4)
})
