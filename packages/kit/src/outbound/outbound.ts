import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { lookup as lookupAll } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { TransformStream } from 'node:stream/web'
import ipaddr from 'ipaddr.js'
import { Agent, type Dispatcher, fetch as undiciFetch, Response } from 'undici'

const CONNECT_TIMEOUT_MS = 5_000
const ANSWER_TIMEOUT_MS = 10_000
/** Of what arrives, and of what it unfolds to when it is compressed. */
const MAX_ANSWER_BYTES = 50 * 1024 * 1024

/** The only way out of the product: `fetch` that cannot be led into the installation's own network. */
export interface Outbound {
  fetch: typeof globalThis.fetch
  /** Why this address would be refused, for the person who entered it; null when it would not. */
  refusal(url: string): Promise<string | null>
  dispose(): Promise<void>
}

/** Thrown, as the cause of a failed `fetch`, for an address that is not a public one. */
export class RefusedAddressError extends Error {
  override name = 'RefusedAddressError'
}

/** What reading a body fails with once it is larger than an answer may be. */
export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError'
}

export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/**
 * Checks the address that is really connected to: after DNS, for every connection, so also after each redirect and when
 * a name resolves differently the second time.
 * @param trustedHosts `host:port` that may be private: the simulators' in demo mode.
 * @param resolve names to addresses; the system's resolver unless a test brings its own.
 */
export function createOutbound(options: { trustedHosts: readonly string[]; resolve?: Resolve }): Outbound {
  const trusted = new Set(options.trustedHosts)
  const resolve = options.resolve ?? ((hostname) => lookupAll(hostname, { all: true }))
  const limits = {
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  }
  const open = new Agent({ ...limits, connect: { timeout: CONNECT_TIMEOUT_MS, lookup: dnsLookup as LookupFunction } })
  const guarded = new Agent({ ...limits, connect: { timeout: CONNECT_TIMEOUT_MS, lookup: guardedLookup(resolve) } })

  // Node asks no resolver for an address in numbers, so those are checked here.
  const guard = guarded.compose((dispatch) => (request, handler) => {
    const { hostname } = new URL(String(request.origin))
    if (isRefusedLiteral(hostname)) throw refused(hostname)
    return dispatch(request, handler)
  })
  const router = guard.compose((dispatch) => (request, handler) => {
    const isTrusted = trusted.has(hostOf(new URL(String(request.origin))))
    return isTrusted ? open.dispatch(request as Dispatcher.DispatchOptions, handler) : dispatch(request, handler)
  })

  return {
    fetch: (async (input: string | URL, init?: RequestInit) =>
      bounded(
        await undiciFetch(webAddress(String(input)), { ...(init as object), dispatcher: router }),
      )) as unknown as typeof fetch,
    async refusal(url) {
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return 'Enter a whole address with https://.'
      const parsed = new URL(url)
      if (trusted.has(hostOf(parsed))) return null
      const literal = isRefusedLiteral(parsed.hostname)
      // A name that does not resolve now is no danger; the call will say that it cannot be reached.
      const addresses = literal ? [] : await resolve(parsed.hostname).catch((): LookupAddress[] => [])
      if (!literal && addresses.every(({ address }) => isPublic(address))) return null
      return 'This address is in a private network, which the product does not call. Enter one that is reachable from the internet.'
    },
    async dispose() {
      await Promise.all([open.close(), guarded.close()])
    },
  }
}

/**
 * The same answer, whose body fails with {@link AnswerTooLargeError} beyond the limit. undici's own counts what arrives, and a
 * few kilobytes of a compressed answer may unfold to gigabytes.
 */
function bounded(answer: Response): Response {
  const { body, status, statusText, headers, url, redirected } = answer
  if (body === null) return answer
  if (status > 599) {
    void body.cancel()
    throw new TypeError(`${hostNamed(url)} answered with the status ${status}, which is none.`)
  }
  let size = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength
      // Closes the connection as well.
      if (size > MAX_ANSWER_BYTES) throw new AnswerTooLargeError(`${hostNamed(url)} answered with more than 50 MB.`)
      controller.enqueue(chunk)
    },
  })
  const counted = new Response(body.pipeThrough(counter), { status, statusText, headers })
  // One that is made here would have no address.
  return Object.defineProperties(counted, { url: { value: url }, redirected: { value: redirected } })
}

function guardedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname)
      .then((addresses) => {
        const usable = addresses.filter(({ address }) => isPublic(address))
        // One private address among public ones is an attack or a mistake: neither is worth a try.
        if (usable.length === 0 || usable.length < addresses.length) throw refused(hostname)
        if (options.all) return callback(null, usable)
        return callback(null, usable[0]!.address, usable[0]!.family)
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, ''))
  }
}

/** `data:` and the like are no outside calls. */
function webAddress(url: string): string {
  const { protocol } = new URL(url)
  if (!/^https?:$/.test(protocol)) throw refused(protocol)
  return url
}

/** For errors, which people see and logs keep: the path of an address may be a credential. */
const hostNamed = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'The server')

function hostOf(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

function isRefusedLiteral(hostname: string): boolean {
  const text = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(text) && !isPublic(text)
}

/** All of IPv6 that is given out to the public. Outside it stand ways to write an IPv4 address, known and to come. */
const PUBLIC_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/** Not loopback, private, link-local, shared, multicast, reserved, or an IPv4 address wrapped in IPv6. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(PUBLIC_IPV6)) return false
  return parsed.range() === 'unicast'
}

function refused(hostname: string): RefusedAddressError {
  return new RefusedAddressError(`${hostname} is not a public address, so it is not called.`)
}
