import { composeServices } from '@apollo/composition'
import autocannon from 'autocannon'
import { parse } from 'graphql'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NAMES, type Query, QUERIES, SDL } from './graph.ts'

/**
 * The gateways one after the other over the same subgraphs: gateway on one core, subgraphs and load on the other. Answers are
 * compared before anything is measured.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    'warm-up': { type: 'string', default: '30' },
    connections: { type: 'string', default: '50' },
    only: { type: 'string', multiple: true },
  },
})
const SUBGRAPHS = 4201
const PORT = 4300
const GATEWAY_CORE = '1'
const OTHER_CORE = '0'
const URL_OF_GATEWAY = `http://127.0.0.1:${PORT}/graphql`

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'))
const supergraph = join(folder, 'supergraph.graphql')
const hive = [
  here('node_modules/.bin/hive-gateway'),
  'supergraph',
  supergraph,
  '--port',
  `${PORT}`,
  '--fork',
  '1',
  '--host',
  '127.0.0.1',
]

const GATEWAYS: Record<string, string[]> = {
  'Apollo Gateway': [process.execPath, here('stock.ts'), supergraph, `${PORT}`],
  'Hive Gateway': hive,
  'Hive Gateway --jit': [...hive, '--jit'],
  Atrium: [
    process.execPath,
    here('../../gateway/dist/cli.js'),
    '-s',
    supergraph,
    '-p',
    `${PORT}`,
    '--host',
    '127.0.0.1',
  ],
}

interface Figures {
  gateway: string
  query: string
  requestsPerSecond: number
  p50Ms: number
  /** Of 97.5 in a hundred; autocannon knows no 95. */
  p97Ms: number
  failed: number
  subrequests: number
  memoryMb: number
  load: number
}

function start(core: string, [command, ...args]: string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DEBUG: '' }
  const child = spawn('taskset', ['-c', core, command!, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr!.on('data', (chunk) => (said = (said + String(chunk)).slice(-2_000)))
  child.once('exit', (code) => code && process.stderr.write(`${command} ended with ${code}: ${said}\n`))
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // The whole group: Hive Gateway forks.
  process.kill(-child.pid!, 'SIGKILL')
  await ended
}

async function post(query: string, variables: unknown): Promise<{ data?: unknown; errors?: unknown }> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(URL_OF_GATEWAY, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return (await response.json()) as { data?: unknown }
}

async function untilReady(): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 30_000;) {
    const answer = await post(QUERIES[1]!.query, { id: '1' }).catch(() => null)
    if (answer?.data) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The gateway did not answer within 30 seconds.')
}

async function countSubrequests(query: Query): Promise<number> {
  const read = async () => Number(await (await fetch(`http://127.0.0.1:${SUBGRAPHS}/`)).text())
  // Requests of the load before may still be under way.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const before = await read()
  await post(query.query, query.variables[0])
  return (await read()) - before
}

/** Resident memory of a process and those it started. */
function memoryMb(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  return children.reduce((sum, child) => sum + memoryMb(Number(child)), own)
}

async function load(query: Query, seconds: number) {
  const requests = query.variables.map((variables) => ({
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: query.query, variables }),
  }))
  return autocannon({
    url: URL_OF_GATEWAY,
    connections: Number(values.connections),
    duration: seconds,
    requests,
    timeout: 30,
  })
}

async function measure(gateway: string, query: Query, pid: number): Promise<Figures> {
  const subrequests = await countSubrequests(query)
  await load(query, Number(values['warm-up']))
  const { requests, latency, errors, non2xx } = await load(query, Number(values.seconds))
  return {
    gateway,
    query: query.name,
    requestsPerSecond: requests.average,
    p50Ms: latency.p50,
    p97Ms: latency.p97_5,
    failed: errors + non2xx,
    subrequests,
    memoryMb: Math.round(memoryMb(pid)),
    load: loadavg()[0]!,
  }
}

/** The answers as they are, keys in any order. */
async function answers(): Promise<string> {
  const all = []
  for (const { query, variables } of QUERIES) for (const one of variables) all.push(await post(query, one))
  return JSON.stringify(all, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

const services = NAMES.map((name, index) => ({
  name,
  url: `http://127.0.0.1:${SUBGRAPHS + index}/`,
  typeDefs: parse(SDL[name]),
}))
const { supergraphSdl, errors } = composeServices(services)
if (!supergraphSdl) throw new AggregateError(errors ?? [], 'composition failed')
writeFileSync(supergraph, supergraphSdl)

const children: ChildProcess[] = []
const subgraphs = start(OTHER_CORE, [process.execPath, here('subgraphs.ts'), `${SUBGRAPHS}`])
children.push(subgraphs)
const figures: Figures[] = []
let expected: string | null = null
let answerBytes = 0
try {
  for (const [name, command] of Object.entries(GATEWAYS)) {
    if (values.only && !values.only.includes(name)) continue
    const child = start(GATEWAY_CORE, command)
    children.push(child)
    await untilReady()
    const given = await answers()
    if (given.includes('"errors"')) throw new Error(`${name} answers errors: ${given.slice(0, 500)}`)
    expected ??= given
    if (given !== expected) throw new Error(`${name} answers something else.`)
    answerBytes ||= JSON.stringify(await post(QUERIES[0]!.query, QUERIES[0]!.variables[0])).length
    for (const query of QUERIES) {
      const row = await measure(name, query, child.pid!)
      figures.push(row)
      process.stderr.write(`${JSON.stringify(row)}\n`)
    }
    await stop(child)
  }
} finally {
  await Promise.all(children.map(stop))
  rmSync(folder, { recursive: true })
}
console.table(figures)
console.log(JSON.stringify({ node: process.version, answerBytes, options: values, figures }, null, 2))
