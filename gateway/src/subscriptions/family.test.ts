import type { ExecutionResult } from 'graphql'
import fc from 'fast-check'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { setCursor } from './event-cursor.ts'
import { createFamily } from './family.ts'

/** A feed of numbers, the cursor of each being itself. Its subscriptions can be cut, and say nothing of it to those who left. */
function createFeed() {
  let last = 0
  const open = new Set<{ wake(): void; cut: boolean }>()
  return {
    get last() {
      return last
    },
    get size() {
      return open.size
    },
    append() {
      last += 1
      for (const line of open) line.wake()
    },
    cutAll() {
      for (const line of open) {
        line.cut = true
        line.wake()
      }
      open.clear()
    },
    subscribe(after: string | null): AsyncIterableIterator<ExecutionResult> {
      let position = after === null ? last : Number(after)
      let wake = () => {}
      let isOver = false
      const line = { wake: () => wake(), cut: false }
      open.add(line)
      return {
        async next() {
          while (position >= last && !line.cut && !isOver) await new Promise<void>((resolve) => (wake = resolve))
          if (isOver) return { done: true, value: undefined }
          if (line.cut) throw new Error('cut')
          position += 1
          return { done: false, value: { data: { n: position } } }
        },
        async return() {
          isOver = true
          open.delete(line)
          wake()
          return { done: true, value: undefined }
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
  }
}

type Step = { do: 'append' | 'cut' | 'leave' | 'rest' } | { do: 'join'; back: number | null }
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Step>({ do: 'append' }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), back: fc.option(fc.nat(100)) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'leave' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'cut' }) },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'rest' }) },
  ),
  { maxLength: 60 },
)

it('gives every reader all events after its cursor, once and in order, whoever comes, leaves and breaks meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat(3)), async (script, jitter) => {
      const feed = createFeed()
      // So that the first cut finds events to go on after.
      for (let i = 0; i < 5; i += 1) feed.append()
      let isOver = false
      const family = createFamily({
        open: async (after) => feed.subscribe(after),
        async answer({ data }) {
          for (let i = jitter.next().value!; i > 0; i -= 1) await Promise.resolve()
          const event = { data }
          setCursor(event, String(data!['n']))
          return event
        },
        explain: ({ error }) => error,
        onEnd: () => (isOver = true),
      })
      const readers: { from: number | null; seen: number[]; isBroken: boolean; leave(): Promise<unknown> }[] = []

      async function join(back: number | null): Promise<void> {
        const from = back === null ? null : Math.max(0, feed.last - back)
        const events = await family.subscribe(from === null ? null : String(from), {
          onOverflow: () => undefined,
          takesResync: false,
        })
        if (!(Symbol.asyncIterator in events)) throw new Error('refused')
        const reader = { from, seen: [] as number[], isBroken: false, leave: () => events.return(undefined) }
        readers.push(reader)
        void (async () => {
          for await (const { data } of events) reader.seen.push(data!['n'] as number)
        })().catch(() => (reader.isBroken = true))
      }

      for (const step of script) {
        if (step.do === 'append') feed.append()
        else if (step.do === 'cut') feed.cutAll()
        else if (step.do === 'leave') await readers.pop()?.leave()
        else if (step.do === 'join') await join(step.back)
        else await delay(0)
      }
      feed.append()
      const waiting = () =>
        readers.filter(({ seen, isBroken, from }) => !isBroken && from !== null && seen.at(-1) !== feed.last)
      while (waiting().length > 0) await delay(5)
      for (const { from, seen, isBroken } of readers) {
        // Only who came without a cursor can be left without a place to go on from.
        if (isBroken) expect(from).toBeNull()
        const first = from === null ? (seen[0] ?? 0) : from + 1
        expect(seen).toEqual(seen.map((_, index) => first + index))
      }
      for (const reader of readers) await reader.leave()
      if (readers.length > 0) expect(isOver).toBe(true)
      expect(feed.size).toBe(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)
