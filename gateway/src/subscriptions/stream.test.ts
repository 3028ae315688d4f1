import type { ExecutionResult } from 'graphql'
import { expect, it, vi } from 'vitest'
import { setCursor } from './event-cursor.ts'
import { createReader } from './reader.ts'
import { createStream } from './stream.ts'

/** An upstream that brings what it is given, and then breaks. */
async function* breaking(...results: ExecutionResult[]): AsyncGenerator<ExecutionResult, undefined> {
  yield* results
  throw new Error('lost')
}

async function* lasting(...results: ExecutionResult[]): AsyncGenerator<ExecutionResult, undefined> {
  yield* results
  return undefined
}

it('that is lost before its first event goes on where its subgraph said that it began', async () => {
  const open = vi.fn<(after: string | null) => Promise<AsyncGenerator<ExecutionResult, undefined>>>()
  open.mockImplementation(async (after) =>
    after === null ? breaking({ extensions: { startsAfter: 'c7' } }) : lasting({ data: { after } }),
  )
  const stream = createStream({
    after: null,
    open,
    async answer(event) {
      const result = { ...event }
      setCursor(result, 'c8')
      return result
    },
    explain: ({ error }) => error,
    onEvent: () => undefined,
    onEnd: () => undefined,
  })
  const reader = createReader({ onTake() {}, onLeave() {}, onOverflow() {} })
  stream.add(reader)
  expect(await reader.events.next()).toMatchObject({ value: { data: { after: 'c7' } } })
  expect(await reader.events.next()).toEqual({ done: true, value: undefined })
  expect(open.mock.calls.map(([after]) => after)).toEqual([null, 'c7'])
})
