import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Api } from '@atrium/testing'
import { FEED_SUBSCRIPTION, type LiveActivity } from './live.ts'

type Message = { data?: { activity: LiveActivity }; errors?: { extensions: { code: string } }[] }

/** One line to the feed. It ends when the server ends it, or when `cut` is called: then nothing more is read. */
export type OpenLine = (options: {
  api: Api
  token: string
  after: string
  onMessage: (message: Message) => void
  signal: AbortSignal
}) => Promise<void>

/** Server-sent events, read from the bytes. */
export const overSse: OpenLine = async ({ api, token, after, onMessage, signal }) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: FEED_SUBSCRIPTION, variables: { after } }),
    signal,
  })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const events = text.split('\n\n')
    text = events.pop()!
    for (const event of events) {
      const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1]
      if (data && !signal.aborted) onMessage(JSON.parse(data) as Message)
    }
  }
}

/** graphql-transport-ws, message by message. A cut is a line that dies: no close, no `complete`. */
export const overWebSocket: OpenLine = async ({ api, token, after, onMessage, signal }) => {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const send = (message: object) => socket.send(JSON.stringify(message))
  signal.addEventListener('abort', () => socket.terminate())
  socket.on('error', () => undefined)
  socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
  socket.on('message', (bytes) => {
    const message = JSON.parse(String(bytes)) as { type: string; payload: unknown }
    if (signal.aborted) return
    if (message.type === 'connection_ack')
      send({ type: 'subscribe', id: '1', payload: { query: FEED_SUBSCRIPTION, variables: { after } } })
    if (message.type === 'next') onMessage(message.payload as Message)
    if (message.type === 'error') onMessage({ errors: message.payload as NonNullable<Message['errors']> })
    if (message.type === 'complete' || message.type === 'error') socket.close()
  })
  await once(socket, 'close')
}

export interface CutReader {
  seen: LiveActivity[]
  /** Resolves when the reader has had its last cut and then seen the activity with this id. */
  until(id: string): Promise<void>
  dispose(): void
}

/**
 * Reads the feed from a cursor on, loses its line after a random number of events (none, at times), and goes on from the last
 * cursor it saw, as often as said.
 */
export function readWithCuts(
  open: OpenLine,
  options: { api: Api; token: string; after: string; cuts: number },
): CutReader {
  const seen: LiveActivity[] = []
  const end = new AbortController()
  let wanted: { id: string; resolve: () => void } | null = null
  let failure: unknown = null

  const check = () => {
    if (seen.some(({ activity }) => activity.id === wanted?.id)) wanted?.resolve()
  }
  const readLine = async (limit: number) => {
    const cut = new AbortController()
    let left = limit
    if (left === 0) setImmediate(() => cut.abort())
    await open({
      api: options.api,
      token: options.token,
      after: seen.at(-1)?.cursor ?? options.after,
      signal: AbortSignal.any([cut.signal, end.signal]),
      onMessage({ data, errors }) {
        if (errors) failure = errors
        if (!data) return
        seen.push(data.activity)
        check()
        left -= 1
        if (left === 0) cut.abort()
      },
    }).catch((error: unknown) => {
      if (!cut.signal.aborted && !end.signal.aborted) failure = error
    })
  }
  const reading = (async () => {
    for (let i = 0; i < options.cuts && !end.signal.aborted; i += 1) await readLine(randomInt(0, 9))
    if (!end.signal.aborted) await readLine(Number.POSITIVE_INFINITY)
  })()
  return {
    seen,
    async until(id) {
      await Promise.race([
        new Promise<void>((resolve) => {
          wanted = { id, resolve }
          check()
        }),
        reading.then(() => {
          throw new Error(`The line ended: ${JSON.stringify(failure)}`)
        }),
      ])
    },
    dispose: () => end.abort(),
  }
}
