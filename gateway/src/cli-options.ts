import { parseArgs } from 'node:util'
import type { TrustedOnly } from './documents/documents.ts'
import { type ExecutorName, readExecutorName } from './execution/choose.ts'
import type { OperationLimits } from './limits/limits.ts'
import type { SubgraphErrors } from './pipeline/errors.ts'
import { DEFAULT_RATES, type RateLimits } from './rate-limits/rates.ts'

export const HELP = `Usage: atrium-gateway --supergraph <file> [options]

Serves a Federation 2 supergraph over its subgraphs' HTTP addresses (@join__graph(url:)) at /graphql: queries and mutations over
HTTP, subscriptions over WebSocket (graphql-transport-ws) and SSE. The file is watched: a change is served at once, a broken one
is logged and the last good one stays. Nobody is asked who they are; fields with @authenticated, @requiresScopes or @policy are
denied.

  -s, --supergraph <file>       supergraph SDL, as \`rover supergraph compose\` writes it
  -p, --port <n>                port to listen on; 0 takes a free one (default 4000)
      --host <address>          address to listen on (default localhost: 127.0.0.1 and ::1)
      --contract <tag>          serve only the part of the schema that carries @tag(name: <tag>); /schema/<tag>.graphql tells it
      --executor <name>         what runs query plans: atrium, or apollo, the reference (default atrium)
      --timeout <ms>            time that one call of a subgraph may take (default 10000)
      --subgraph-timeout <name>=<ms>  the same for one subgraph; may be given several times
      --mask-subgraph-errors    tell clients of a subgraph's error only what is in a code of the gateway's own; its message and
                                extensions otherwise go to the client as they are, and extensions.service names the subgraph
      --log-level <level>       fatal, error, warn, info, debug or trace; logs go to stderr (default warn)
  -h, --help                    this text

Limits of one operation:
      --max-depth <n>           nested fields (default 100)
      --max-introspection-depth <n>  nested fields of introspection (default 100)
      --max-tokens <n>          tokens of the document (default 50000)
      --max-aliases <n>         aliases (default 1000)
      --max-directives <n>      directives (default 1000)
      --max-root-fields <n>     fields of the operation's root (default 1000)
      --max-cost <n>            points by @cost and @listSize, as estimated before it runs; each answer then says its cost in
                                extensions.cost (default: not counted)
      --max-rate <n>            points that one address may spend in a minute, counted by this gateway alone (default: not counted)

Documents and caching:
      --trusted-documents <file>  manifest of documents that run by their hash, { "<sha256>": "<document>" }; may be given several times
      --trusted-only            run no other documents (default: texts are run as well)
      --persisted-queries       let clients register documents, to send their hash from then on; kept in memory
      --response-cache <MB>     keep answers for as long as @cacheControl says (default: none is kept)

Health: /health/live and /health/ready.

Environment:
  ATRIUM_METRICS_TOKEN          opens /metrics to those who send it as a bearer token
  ATRIUM_SLOW_MS                from how many milliseconds on an operation is logged with its plan (default 1000; 0: never)
  OTEL_EXPORTER_OTLP_ENDPOINT   where traces go, with the other standard variables of OpenTelemetry
`

export interface CliOptions {
  supergraph: string
  contract?: { tag: string }
  port: number
  host: string
  executor: ExecutorName
  subgraphTimeoutMs: number
  subgraphTimeouts: Record<string, number>
  subgraphErrors: SubgraphErrors
  logLevel: string
  limits: { operation: Omit<OperationLimits, 'errors'>; rates?: RateLimits }
  /** Files of manifests. */
  trustedDocuments: { files: string[]; required: TrustedOnly } | null
  persistedQueries: boolean
  responseCache?: { maxBytes: number }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** @throws Error that says which option is wrong. */
export function readOptions(args: string[]): CliOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      supergraph: { type: 'string', short: 's' },
      port: { type: 'string', short: 'p', default: '4000' },
      host: { type: 'string', default: 'localhost' },
      contract: { type: 'string' },
      executor: { type: 'string', default: 'atrium' },
      timeout: { type: 'string', default: '10000' },
      'subgraph-timeout': { type: 'string', multiple: true, default: [] },
      'mask-subgraph-errors': { type: 'boolean', default: false },
      'log-level': { type: 'string', default: 'warn' },
      'max-depth': { type: 'string', default: '100' },
      'max-introspection-depth': { type: 'string', default: '100' },
      'max-tokens': { type: 'string', default: '50000' },
      'max-aliases': { type: 'string', default: '1000' },
      'max-directives': { type: 'string', default: '1000' },
      'max-root-fields': { type: 'string', default: '1000' },
      'max-cost': { type: 'string' },
      'max-rate': { type: 'string' },
      'trusted-documents': { type: 'string', multiple: true },
      'trusted-only': { type: 'boolean', default: false },
      'persisted-queries': { type: 'boolean', default: false },
      'response-cache': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  if (!values.supergraph) throw new Error('Say which file to serve: --supergraph <file>. See --help.')
  if (!LOG_LEVELS.includes(values['log-level'])) throw new Error(`--log-level must be one of ${LOG_LEVELS.join(', ')}.`)
  return {
    supergraph: values.supergraph,
    ...(values.contract && { contract: { tag: tagName(values.contract) } }),
    port: whole('--port', values.port, 0, 65_535),
    host: values.host,
    executor: readExecutorName('--executor', values.executor),
    subgraphTimeoutMs: whole('--timeout', values.timeout, 1, 2 ** 31 - 1),
    subgraphTimeouts: Object.fromEntries(values['subgraph-timeout'].map(readTimeout)),
    subgraphErrors: values['mask-subgraph-errors'] ? 'mask' : 'pass',
    logLevel: values['log-level'],
    trustedDocuments: readTrusted(values['trusted-documents'], values['trusted-only']),
    persistedQueries: values['persisted-queries'],
    ...(values['response-cache'] !== undefined && {
      responseCache: { maxBytes: whole('--response-cache', values['response-cache'], 1, 1_000_000) * 1_000_000 },
    }),
    limits: {
      operation: {
        depth: whole('--max-depth', values['max-depth']),
        introspectionDepth: whole('--max-introspection-depth', values['max-introspection-depth']),
        tokens: whole('--max-tokens', values['max-tokens']),
        aliases: whole('--max-aliases', values['max-aliases']),
        directives: whole('--max-directives', values['max-directives']),
        rootFields: whole('--max-root-fields', values['max-root-fields']),
        cost: values['max-cost'] === undefined ? Infinity : whole('--max-cost', values['max-cost']),
      },
      ...(values['max-rate'] !== undefined && { rates: sameForAll(whole('--max-rate', values['max-rate'])) }),
    },
  }
}

/** Nobody is known here, so all are told apart by their addresses. */
function sameForAll(points: number): RateLimits {
  return { ...DEFAULT_RATES, apiKey: points, user: points, address: points }
}

/** As `@tag` allows it, but for the slash, since it is part of a path. */
function tagName(text: string): string {
  if (/^[_A-Za-z][\w-]*$/.test(text)) return text
  throw new Error(`--contract must be a tag of letters, digits, "_" and "-", not "${text}".`)
}

function readTrusted(files: string[] | undefined, isRequired: boolean): CliOptions['trustedDocuments'] {
  if (files) return { files, required: isRequired ? 'all' : 'off' }
  if (isRequired) throw new Error('--trusted-only needs the documents that are trusted: --trusted-documents <file>.')
  return null
}

function readTimeout(entry: string): [name: string, ms: number] {
  const end = entry.lastIndexOf('=')
  if (end < 1) throw new Error(`--subgraph-timeout must be <name>=<ms>, not "${entry}".`)
  return [entry.slice(0, end), whole('--subgraph-timeout', entry.slice(end + 1), 1, 2 ** 31 - 1)]
}

function whole(option: string, text: string, min = 1, max = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw new Error(`${option} must be a whole number from ${min} to ${max}, not "${text}".`)
}
