import type { FastifyReply } from 'fastify'
import { LruCache } from '../pipeline/lru-cache.ts'
import type { OperationResult } from '../pipeline/pipeline.ts'
import { drained } from './drained.ts'

// A boundary may not occur in a part. No line of JSON as we write it begins with a dash.
const BOUNDARY = '-'
const CONTENT_TYPE = `multipart/mixed; boundary="${BOUNDARY}"; deferSpec=20220824`
const PART_HEADERS = 'content-type: application/json; charset=utf-8'

// Clients send one of a few values; who makes up others must not fill the memory.
const known = new LruCache<string, boolean>(100)
const LONGEST_KNOWN = 1000

/**
 * Whether a client reads payloads as parts of `multipart/mixed`, in the form of 2022 (`deferSpec=20220824`), which is also what is
 * meant where none is named.
 */
export function readsMultipart(accept = ''): boolean {
  const remembered = known.get(accept)
  if (remembered !== undefined) return remembered
  const reads = accept.toLowerCase().split(',').some(isDeferred)
  if (accept.length <= LONGEST_KNOWN) known.set(accept, reads)
  return reads
}

function isDeferred(range: string): boolean {
  const [type, ...parameters] = range.replaceAll(/[\s"]/g, '').split(';')
  const isOther = (parameter: string) =>
    /^q=0(\.0*)?$/.test(parameter) ||
    parameter.startsWith('subscriptionspec=') ||
    (parameter.startsWith('deferspec=') && parameter !== 'deferspec=20220824')
  return type === 'multipart/mixed' && !parameters.some(isOther)
}

/** Writes each payload as a part when it comes. A client that leaves ends them. */
export async function writeMultipart(
  reply: FastifyReply,
  payloads: Extract<OperationResult, AsyncGenerator>,
  { signal, stallMs }: { signal: AbortSignal; stallMs: number },
): Promise<void> {
  const { raw } = reply
  reply.hijack()
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': CONTENT_TYPE })
  const end = () => void payloads.return(undefined)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  raw.write(`\r\n--${BOUNDARY}`)
  try {
    for await (const payload of payloads) {
      // With the boundary that ends it: until then a client cannot know that a part is whole.
      raw.write(`\r\n${PART_HEADERS}\r\n\r\n${JSON.stringify(payload)}\r\n--${BOUNDARY}`)
      await drained(raw, stallMs)
    }
  } catch (error) {
    // Without its last boundary the client knows that the answer is cut off.
    reply.log.error({ err: error }, 'an answer in parts broke off')
    raw.destroy()
    return
  }
  raw.end('--\r\n')
}
