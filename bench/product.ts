import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readRunFile } from '@atrium/launcher/postgres'

const MAIN = fileURLToPath(new URL('../packages/launcher/dist/main.js', import.meta.url))
const START_MS = 120_000
/** All subscribers are few people, who would spend their points in a moment; and attackers come from addresses that they name. */
const SETTINGS = { ATRIUM_LIMIT_RATE_PER_USER: '1000000000', ATRIUM_TRUST_PROXY: 'on' }

export interface BenchProduct {
  url: string
  /** Resident memory of the process, in bytes. */
  memory(): number
  /** Processor time that the process has used so far, in milliseconds. */
  processorMs(): number
  graphql<T>(token: string | null, query: string, variables?: object): Promise<T>
  /** @param from network address that the sign-in comes from; by default this machine's. */
  signIn(person: string, from?: string): Promise<string>
  /** The database, as the login that owns its tables. */
  ownerUrl(): string
  /** Has each service replaced by one that is started anew (SIGUSR2). @returns milliseconds until all were. */
  replaceAll(): Promise<number>
  /** Has one of the services end (SIGTERM); its launcher starts it again. @returns milliseconds until all was ready again. */
  restart(service: string): Promise<number>
  /** Kills a service (`kill -9`); its launcher starts it again. */
  kill(service: string): void
  dispose(): Promise<void>
}

/** What the kernel tells of a process; NaN where it does not. */
export interface ProcessReader {
  memory(pid: number): number
  processorMs(pid: number): number
}

/** The built product in a process of its own, on a fresh folder and a free port, with its demo workspace. */
export async function startBenchProduct(
  { memory, processorMs }: ProcessReader,
  args: readonly string[] = [],
): Promise<BenchProduct> {
  const home = mkdtempSync(join(tmpdir(), 'atrium-bench-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, ...args], {
    env: { ...process.env, ...SETTINGS, PORT: String(port), ATRIUM_HOME: home, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exited = once(child, 'exit')
  await ready(url, () => child.exitCode)

  async function graphql<T>(token: string | null, query: string, variables: object = {}, from?: string): Promise<T> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(from && { 'x-forwarded-for': from }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown[] }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  return {
    url,
    ownerUrl() {
      const url = readRunFile(home)?.postgres?.ownerUrl
      if (!url) throw new Error('The product has no database of its own.')
      return url
    },
    memory: () => memory(child.pid!),
    processorMs: () => processorMs(child.pid!),
    graphql,
    async signIn(person, from) {
      const data = await graphql<{ sessionCreate: { accessToken: string } }>(
        null,
        'mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }',
        { input: { email: `${person}@demo.test`, password: 'atrium-demo' } },
        from,
      )
      return data.sessionCreate.accessToken
    },
    async restart(service) {
      const before = processOf(home, service)
      const began = performance.now()
      process.kill(before, 'SIGTERM')
      while (processOf(home, service) === before || !(await isReady(url))) await delay(50)
      return Math.round(performance.now() - began)
    },
    async replaceAll() {
      const services = ['accounts', 'projects', 'billing', 'integrations', 'gateway']
      const before = services.map((service) => processOf(home, service))
      const began = performance.now()
      process.kill(child.pid!, 'SIGUSR2')
      // The last is replaced when the one before it has ended.
      while (services.some((service, i) => processOf(home, service) === before[i]) || isAlive(before.at(-1)!))
        await delay(50)
      return Math.round(performance.now() - began)
    },
    kill: (service) => void process.kill(processOf(home, service), 'SIGKILL'),
    async dispose() {
      child.kill('SIGTERM')
      await exited
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function processOf(home: string, service: string): number {
  const pid = readRunFile(home)?.services?.[service]
  if (!pid) throw new Error('The product does not run as services.')
  return pid
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/health/ready`).catch(() => null))?.ok ?? false
}

async function ready(url: string, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + START_MS
  while (Date.now() < until) {
    if (exitCode() !== null) throw new Error('The product stopped while it started; its message is above.')
    if (await isReady(url)) return
    await delay(250)
  }
  throw new Error('The product was not ready within two minutes.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
