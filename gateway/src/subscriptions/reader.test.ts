import { expect, it, vi } from 'vitest'
import { createReader, MAX_WAITING } from './reader.ts'

function reader() {
  const told = { onTake: vi.fn<() => void>(), onLeave: vi.fn<() => void>(), onOverflow: vi.fn<() => void>() }
  return { ...told, reader: createReader(told) }
}
const event = (n: number) => ({ data: { n } })
const done = { done: true, value: undefined }

it('gives what was pushed in order, before and after it was asked for, then the end', async () => {
  const { reader: it, onLeave } = reader()
  it.push(event(1))
  it.push(event(2))
  expect([await it.events.next(), await it.events.next()].map(({ value }) => value)).toEqual([event(1), event(2)])
  const third = it.events.next()
  it.push(event(3))
  it.finish(null)
  expect(await third).toEqual({ done: false, value: event(3) })
  expect(await it.events.next()).toEqual(done)
  expect(onLeave).not.toHaveBeenCalled()
})

it.each([true, false])(
  'throws the error of a stream that broke once, after what came before (waiting: %s)',
  async (waits) => {
    const { reader: it } = reader()
    if (!waits) it.push(event(1))
    const first = it.events.next()
    if (waits) it.push(event(1))
    expect((await first).value).toEqual(event(1))
    const second = waits ? it.events.next() : null
    it.finish({ error: new Error('broken') })
    await expect(second ?? it.events.next()).rejects.toThrow('broken')
    expect(await it.events.next()).toEqual(done)
  },
)

it('ends a waiting next() at once when returned, and says so once', async () => {
  const { reader: it, onLeave } = reader()
  const waiting = it.events.next()
  await it.events.return(undefined)
  await it.events.return(undefined)
  expect(await waiting).toEqual(done)
  it.push(event(1))
  expect(await it.events.next()).toEqual(done)
  expect(onLeave).toHaveBeenCalledTimes(1)
})

it('is cut off when too much waits, and keeps nothing', async () => {
  const { reader: it, onLeave, onOverflow } = reader()
  for (let n = 0; n < MAX_WAITING; n += 1) it.push(event(n))
  expect(onOverflow).not.toHaveBeenCalled()
  it.push(event(MAX_WAITING))
  expect(onOverflow).toHaveBeenCalledTimes(1)
  expect(onLeave).toHaveBeenCalledTimes(1)
  expect(it.waiting).toBe(0)
  expect(await it.events.next()).toEqual(done)
})
