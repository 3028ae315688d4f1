import { expect, test } from 'vitest'
import { createKeyedQueue, createQueue } from './queue.ts'

/** A work that goes on until it is let go. */
function held<T>(value: T) {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { work: () => promise, letGo: () => resolve(value) }
}

test('no more run at a time than may, the others in the order they came', async () => {
  const queue = createQueue(2, 10)
  const works = ['a', 'b', 'c', 'd'].map(held)
  const started: number[] = []
  const done = works.map(({ work }, i) =>
    queue(() => {
      started.push(i)
      return work()
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  works[1]!.letGo()
  await done[1]
  expect(started).toEqual([0, 1, 2])
  for (const { letGo } of works) letGo()
  expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd'])
})

test('a work that fails gives its place to the next', async () => {
  const queue = createQueue(1, 10)
  const failed = queue(() => Promise.reject(new Error('no')))
  const next = queue(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('who comes when too many wait is told so', async () => {
  const queue = createQueue(1, 1)
  const first = held(1)
  const running = [queue(first.work), queue(() => Promise.resolve(2))]
  await expect(queue(() => Promise.resolve(3))).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } })
  first.letGo()
  expect(await Promise.all(running)).toEqual([1, 2])
})

test('different keys do not wait for each other', async () => {
  const queue = createKeyedQueue(10)
  const first = held('a')
  const [a, again, b] = [
    queue('a', first.work),
    queue('a', () => Promise.resolve('again')),
    queue('b', () => Promise.resolve('b')),
  ]
  expect(await b).toBe('b')
  first.letGo()
  expect(await Promise.all([a, again])).toEqual(['a', 'again'])
})
