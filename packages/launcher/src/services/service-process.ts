import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { extname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { StartFailure } from '../failure.ts'
import { readRunFile, updateRunFile } from '../home.ts'
import type { SubgraphName } from '../parts.ts'
import { processEnded } from '../processes.ts'
import { REPLACED } from './run-service.ts'

const START_TIMEOUT = 60_000
// Longer than a service takes to drain.
const STOP_TIMEOUT = 25_000

export type ServiceName = SubgraphName | 'gateway'

/** A service as a process of its own. */
export interface Service {
  /** Its address, once it answers that it is ready. Rejects with a StartFailure when it ends before. */
  ready: Promise<string>
  /** Its exit code, null after a signal. */
  ended: Promise<number | null>
  /** Asks it to drain and stop, and makes it when it does not. */
  stop(): Promise<void>
  /** The same for one whose successor is ready: it sends its clients there first. */
  handOver(): Promise<void>
}

export function launchService(
  name: ServiceName,
  { home, env, logFile }: { home: string; env: NodeJS.ProcessEnv; logFile: string | null },
): Service {
  const own = fileURLToPath(import.meta.url)
  const program = fileURLToPath(new URL(`./${name}${extname(own)}`, import.meta.url))
  // A process group of its own, so that Ctrl-C reaches it through us, in our order. It stops by itself when we are gone.
  const log = logFile ? openSync(logFile, 'a') : 'inherit'
  const child = fork(program, [], { env, detached: true, stdio: ['ignore', 'ignore', log, 'ipc'] })
  if (typeof log === 'number') closeSync(log)
  const { services } = readRunFile(home) ?? {}
  updateRunFile(home, { services: { ...services, [name]: child.pid! } })

  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const failed = ended.then(() => {
    throw new StartFailure(
      `The service ${name} ended while it started. The log says why${logFile ? `: ${logFile}` : ''}.`,
    )
  })
  const told = once(child, 'message').then(([message]) => untilReady((message as { url: string }).url))
  const ready = Promise.race([told, failed])
  // Whoever waits for none of them is told by `ended`.
  for (const promise of [failed, ready, told]) promise.catch(() => {})
  async function end(ask: () => void): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    ask()
    if (!(await processEnded(child.pid!, STOP_TIMEOUT))) child.kill('SIGKILL')
  }
  return {
    ready,
    ended,
    stop: () => end(() => child.kill('SIGTERM')),
    handOver: () => end(() => child.send(REPLACED)),
  }
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
