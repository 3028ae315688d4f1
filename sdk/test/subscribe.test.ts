import { expect, expectTypeOf, it } from 'vitest'
import { ActivityFeed, type AtriumError, createAtrium, CursorError, graphql } from '../src/index.ts'
import { fetchWithoutSilence } from '../src/liveness.ts'
import { answer, hangUp, startServer, stream } from './server.ts'

const event = (cursor: string) => ({ data: { activity: { cursor, activity: { summary: cursor } } } })
const at = (url: string) => createAtrium({ url, apiKey: 'atr_live_x' })
const failed = (code: string) => ({ errors: [{ message: 'No.', extensions: { code, retryAfter: 0 } }] })

async function cursorsOf(url: string, options: { after?: string; take?: number } = {}): Promise<string[]> {
  const cursors: string[] = []
  for await (const { activity } of at(url).subscribe(ActivityFeed, {}, { after: options.after ?? null })) {
    expectTypeOf(activity.activity.summary).toEqualTypeOf<string>()
    cursors.push(activity.cursor)
    if (cursors.length === options.take) break
  }
  return cursors
}

it('tells the events and ends when the server says so', async () => {
  await using server = await startServer(stream([event('1'), event('2')], 'complete'))
  expect(await cursorsOf(server.url, { after: '0' })).toEqual(['1', '2'])
  expect(server.received).toMatchObject([
    { variables: { after: '0' }, headers: { authorization: 'Bearer atr_live_x' } },
  ])
})

it('goes on after the last event when the connection breaks, without gap or double', async () => {
  await using server = await startServer(
    stream([event('1'), event('2')], 'break'),
    hangUp,
    answer('', 503, { 'retry-after': '0' }),
    // A server that begins with the event itself does not make it come twice.
    stream([event('2'), event('3')], 'complete'),
  )
  expect(await cursorsOf(server.url)).toEqual(['1', '2', '3'])
  expect(server.received.map(({ variables }) => variables?.['after'] ?? null)).toEqual([null, '2', '2', '2'])
})

it('tells whoever asks that something was missed, and goes on', async () => {
  const resync = { data: null, extensions: { resync: true } }
  await using server = await startServer(stream([event('1'), resync, event('2')], 'complete'))
  const told: string[] = []
  const onMissed = () => void told.push('missed')
  for await (const { activity } of at(server.url).subscribe(ActivityFeed, {}, { onMissed })) told.push(activity.cursor)
  expect(told).toEqual(['1', 'missed', '2'])
  expect(server.received[0]!.extensions).toEqual({ resync: true })
  await cursorsOf(server.url, { take: 1 })
  expect(server.received[1]!.extensions).toBeUndefined()
})

it('connects again for a reader that was too slow', async () => {
  await using server = await startServer(
    stream([event('1'), failed('RATE_LIMITED')], 'complete'),
    stream([event('2')], 'complete'),
  )
  expect(await cursorsOf(server.url)).toEqual(['1', '2'])
})

it.each(['CURSOR_EXPIRED', 'CURSOR_INVALID'])('says of %s that it cannot go on from there', async (code) => {
  await using server = await startServer(stream([failed(code)], 'complete'))
  const error = await cursorsOf(server.url, { after: 'old' }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(CursorError)
  expect((error as AtriumError).code).toBe(code)
  expect(server.received).toHaveLength(1)
})

it('ends with the error of a key that is no good', async () => {
  await using server = await startServer(stream([event('1')], 'break'), answer(failed('UNAUTHENTICATED'), 401))
  await expect(cursorsOf(server.url)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 })
  expect(server.received).toHaveLength(2)
})

it('ends on the server when the reader leaves the loop, and with its signal', async () => {
  const closed: string[] = []
  const staying =
    (name: string) => (response: Parameters<typeof hangUp>[0], received: Parameters<typeof hangUp>[1]) => {
      response.once('close', () => closed.push(name))
      stream([event(name)], 'stay')(response, received)
    }
  await using server = await startServer(staying('1'), staying('2'))
  expect(await cursorsOf(server.url, { take: 1 })).toEqual(['1'])
  await expect.poll(() => closed).toEqual(['1'])

  const controller = new AbortController()
  const read = async () => {
    for await (const _event of at(server.url).subscribe(ActivityFeed, {}, { signal: controller.signal }))
      controller.abort(new Error('The user left.'))
  }
  await expect(read()).rejects.toThrow('The user left.')
  await expect.poll(() => closed).toEqual(['1', '2'])
})

it('goes on with what is new where events have no cursor', async () => {
  const Updates = graphql(`
    subscription Updates($id: ID!) {
      projectUpdated(id: $id) {
        name
      }
    }
  `)
  const update = (name: string) => ({ data: { projectUpdated: { name } } })
  await using server = await startServer(stream([update('a')], 'break'), stream([update('a')], 'complete'))
  const names: (string | undefined)[] = []
  const reconnects: string[] = []
  const onReconnect = ({ code }: AtriumError) => void reconnects.push(code)
  for await (const { projectUpdated } of at(server.url).subscribe(Updates, { id: 'x' }, { onReconnect }))
    names.push(projectUpdated?.name)
  expect(names).toEqual(['a', 'a'])
  expect(reconnects).toEqual(['NETWORK'])
  expect(server.received.map(({ variables }) => variables)).toEqual([{ id: 'x' }, { id: 'x' }])
})

it('takes a connection for dead on which nothing comes, not even a heartbeat', async () => {
  await using server = await startServer(stream([event('1')], 'stay'))
  const response = await fetchWithoutSilence(fetch, 100)(server.url, { method: 'POST', body: '{}' })
  await expect(response.text()).rejects.toThrow('Nothing came for 100 ms.')
})
