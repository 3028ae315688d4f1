import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { extname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { TrustedOnly } from '@atrium/gateway'
import { serviceEnvironment } from '../env.ts'
import { StartFailure } from '../failure.ts'
import { readRunFile, updateRunFile } from '../home.ts'
import type { KeyTexts } from '../keys.ts'
import { type SubgraphConfig, type SubgraphName, SUBGRAPHS } from '../parts.ts'
import { processEnded } from '../processes.ts'

const START_TIMEOUT = 60_000
// Longer than a service takes to drain.
const STOP_TIMEOUT = 25_000

type ServiceName = SubgraphName | 'gateway'

interface Config extends SubgraphConfig {
  home: string
  port: number
  keyTexts: KeyTexts
  trustedOnly: TrustedOnly
  logFile: string | null
  /** Something the person who started Atrium should know. */
  notice: (text: string) => void
}

/**
 * Gateway and subgraphs as five processes over HTTP. None is started again when it ends: that is the work of
 * whatever runs processes in earnest; the others go on, and what they cannot reach is empty.
 */
export async function startServices(config: Config, starting: AsyncDisposableStack): Promise<{ url: string }> {
  const urls: Record<string, string> = {}
  const launched = SUBGRAPHS.map(async (name) => {
    urls[name] = await startService(name, config, starting, { port: 0 })
  })
  await Promise.all(launched)
  const url = await startService('gateway', config, starting, { port: config.port, subgraphUrls: urls })
  return { url }
}

/** @returns the service's address, once it answers that it is ready. */
async function startService(
  name: ServiceName,
  config: Config,
  starting: AsyncDisposableStack,
  { port, subgraphUrls }: { port: number; subgraphUrls?: Record<string, string> },
): Promise<string> {
  const own = fileURLToPath(import.meta.url)
  const program = fileURLToPath(new URL(`./${name}${extname(own)}`, import.meta.url))
  const env = serviceEnvironment({ ...config, port, subgraphUrls })
  // A process group of its own, so that Ctrl-C reaches it through us, in our order. It stops by itself when we are gone.
  const log = config.logFile ? openSync(config.logFile, 'a') : 'inherit'
  const child = fork(program, [], { env, detached: true, stdio: ['ignore', 'ignore', log, 'ipc'] })
  if (typeof log === 'number') closeSync(log)
  starting.defer(() => stopService(child))
  const { services } = readRunFile(config.home) ?? {}
  updateRunFile(config.home, { services: { ...services, [name]: child.pid! } })
  const ended = once(child, 'exit').then(([code]) => {
    if (!child.killed) {
      config.log.error({ service: name, code }, 'A service ended')
      config.notice(`The service ${name} has ended. The others go on without it; start Atrium again to have it back.`)
    }
    throw new StartFailure(`The service ${name} ended while it started. The log says why${logPath(config)}.`)
  })
  // Later it is the log that tells; a service that ends does not end the others.
  ended.catch(() => {})
  const ready = once(child, 'message').then(([message]) => untilReady((message as { url: string }).url))
  return Promise.race([ready, ended])
}

function logPath({ logFile }: Config): string {
  return logFile ? `: ${logFile}` : ''
}

async function untilReady(url: string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline) {
    const response = await fetch(new URL('/health/ready', url)).catch(() => null)
    if (response?.ok) return url
    await delay(50)
  }
  throw new StartFailure(`${url} did not become ready in ${START_TIMEOUT / 1000} s.`)
}

async function stopService(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  if (!(await processEnded(child.pid!, STOP_TIMEOUT))) child.kill('SIGKILL')
}
