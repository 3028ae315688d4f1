import type { ExecutionResult } from 'graphql'
import { createReader, type Reader, type ReaderOptions } from './reader.ts'
import { createStream, type Stream } from './stream.ts'

interface FamilyOptions extends Pick<Parameters<typeof createStream>[0], 'open' | 'answer' | 'explain'> {
  /** Called when its last stream has ended. */
  onEnd(): void
}

/** Subscriptions that differ only in the cursor they go on after. */
export interface Family {
  /**
   * The events after a cursor, or from now on. Who comes with a cursor that a stream of the family remembers is given from memory
   * what came since; else a stream is opened at that cursor. When it has caught up, its readers join the one that was there.
   */
  subscribe(
    after: string | null,
    client: Pick<Reader, 'takesResync'> & Pick<ReaderOptions, 'onOverflow'>,
  ): Promise<AsyncGenerator<ExecutionResult, undefined> | ExecutionResult>
}

export function createFamily({ onEnd, ...options }: FamilyOptions): Family {
  const streams = new Set<Stream>()
  const homes = new Map<Reader, Stream>()

  function find(after: string | null): Stream | undefined {
    return [...streams].find((stream) => (after === null ? stream.isLive : stream.since(after) !== null))
  }

  function open(after: string | null): Stream {
    const stream: Stream = createStream({
      ...options,
      after,
      onEvent: (cursor) => cursor !== undefined && join(stream, cursor),
      onEnd() {
        streams.delete(stream)
        for (const [reader, home] of homes) if (home === stream) homes.delete(reader)
        if (streams.size === 0) onEnd()
      },
    })
    streams.add(stream)
    return stream
  }

  /** Two streams that have handed out the same event go on alike: the one that did so later gives its readers to the other. */
  function join(stream: Stream, cursor: string): void {
    for (const other of streams) {
      const missing = other !== stream && other.isFlowing && other.since(cursor)
      if (!missing) continue
      other.isLive ||= stream.isLive
      for (const [reader, home] of homes) if (home === stream) homes.set(reader, other)
      stream.moveTo(other, missing)
      return
    }
  }

  return {
    async subscribe(after, client) {
      const stream = find(after) ?? open(after)
      const reader = createReader({
        onTake: () => homes.get(reader)?.taken(),
        onLeave() {
          homes.get(reader)?.remove(reader)
          homes.delete(reader)
        },
        ...client,
      })
      homes.set(reader, stream)
      const missed = after === null ? [] : (stream.since(after) ?? [])
      for (const event of missed) reader.push(event)
      stream.add(reader)
      const refusal = await stream.opened
      if (!refusal) return reader.events
      homes.delete(reader)
      return refusal
    },
  }
}
