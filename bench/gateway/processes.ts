import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** The core of what is measured, and that of everything else: subgraphs of peers, load. */
export const MEASURED_CORE = '1'
export const OTHER_CORE = '0'

/** What runs, with the signal that ends it. */
const running = new Map<ChildProcess, 'SIGTERM' | 'SIGKILL'>()

/** Keeps this process, which makes the load, off the measured core. */
export function pinSelf(): void {
  execFileSync('taskset', ['-acp', OTHER_CORE, String(process.pid)], { stdio: 'ignore' })
}

/**
 * Starts a Node program on one core, in production mode. What it says is shown when it fails.
 * @param endsItself whether it ends what it started when it is asked to; otherwise all of it is killed.
 */
export function start(
  core: string,
  args: string[],
  { env, endsItself = false }: { env?: NodeJS.ProcessEnv; endsItself?: boolean } = {},
): ChildProcess {
  const child = spawn('taskset', ['-c', core, process.execPath, ...args], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DEBUG: '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr!.on('data', (chunk) => (said = (said + String(chunk)).slice(-2_000)))
  child.once('exit', (code) => code && process.stderr.write(`${args[0]} ended with ${code}: ${said}\n`))
  running.set(child, endsItself ? 'SIGTERM' : 'SIGKILL')
  return child
}

export async function stop(child: ChildProcess): Promise<void> {
  const signal = running.get(child)
  running.delete(child)
  if (!signal || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(signal === 'SIGKILL' ? -child.pid! : child.pid!, signal)
  await ended
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running.keys()].map(stop))
}

/** Ids of a process and all that it started. */
export function familyOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))]
}

/** Resident memory of the Node processes of a family: a database beside them is left out. */
export function memoryMb(pid: number): number {
  const nodes = familyOf(pid).filter((id) => basename(readlinkSync(`/proc/${id}/exe`)).startsWith('node'))
  const kilobytes = nodes.map((id) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
  return Math.round(kilobytes.reduce((sum, text) => sum + Number(text ?? 0), 0) / 1024)
}

export async function until<T>(what: string, seconds: number, ask: () => Promise<T | null>): Promise<T> {
  for (const began = Date.now(); Date.now() - began < seconds * 1_000;) {
    const answer = await ask().catch(() => null)
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${what} did not answer within ${seconds} seconds.`)
}
