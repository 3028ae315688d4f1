import type { Answer } from './rig.ts'

export interface Payload extends Answer {
  incremental?: (Answer & { path: (string | number)[]; label?: string })[]
  hasNext?: boolean
}

const MULTIPART = 'multipart/mixed;deferSpec=20220824, application/json'

/** An answer that may come in parts, read from its bytes as they come. */
export async function openParts(
  url: string,
  query: string,
  { accept = MULTIPART, variables }: { accept?: string; variables?: object | undefined } = {},
) {
  const abort = new AbortController()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  })
  const type = response.headers.get('content-type')
  const chunks = response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  const payloads = read(chunks, type ?? '')
  /** Null at the end. */
  const next = async (): Promise<Payload | null> => (await payloads.next()).value ?? null
  async function rest(): Promise<Payload[]> {
    const all: Payload[] = []
    for (let payload = await next(); payload; payload = await next()) all.push(payload)
    return all
  }
  return { type, next, rest, close: () => abort.abort() }
}

async function* read(chunks: AsyncIterator<string>, type: string): AsyncGenerator<Payload, undefined> {
  let text = ''
  async function upTo(end: string): Promise<string> {
    while (!text.includes(end)) {
      const chunk = await chunks.next()
      if (chunk.done) throw new Error(`The answer ended before "${end}".`)
      text += chunk.value
    }
    const [block = ''] = text.split(end, 1)
    text = text.slice(block.length + end.length)
    return block
  }
  if (type.startsWith('multipart/')) {
    if ((await upTo('\r\n---')) !== '') throw new Error('The answer does not begin with a boundary.')
    for (;;) {
      const after = await upTo('\r\n')
      if (after === '--') return undefined
      const [headers, body = ''] = (await upTo('\r\n---')).split('\r\n\r\n')
      if (headers !== 'content-type: application/json; charset=utf-8') throw new Error(`The part has ${headers}.`)
      yield JSON.parse(body) as Payload
    }
  }
  if (type.startsWith('text/event-stream')) {
    for (;;) {
      const block = await upTo('\n\n')
      if (block.startsWith('event: complete')) return undefined
      if (block.startsWith('event: next')) yield JSON.parse(block.slice(block.indexOf('data: ') + 6)) as Payload
    }
  }
  for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) text += chunk.value
  yield JSON.parse(text) as Payload
  return undefined
}
