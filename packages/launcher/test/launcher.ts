import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { RunFile } from '../src/home.ts'
import { describeProcess } from '../src/processes.ts'

const PROGRAM = fileURLToPath(new URL('fixtures/launch.ts', import.meta.url))

/** The launcher running as a process of its own. */
export interface Launcher {
  pid: number
  lines: string[]
  /** Resolves with the first line that contains `text`. Rejects when the process ends without it. */
  line(text: string): Promise<string>
  signal(signal: NodeJS.Signals): void
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

export function launch(options: {
  home: string
  port: number
  args?: string[]
  env?: Record<string, string>
  user?: number
}): Launcher {
  const { home, port, args = [], env, user } = options
  const node = [process.execPath, '--conditions=atrium-source', '--import', 'tsx', PROGRAM, ...args]
  const child = spawn(node[0]!, node.slice(1), {
    env: { PATH: process.env.PATH, HOME: home, ATRIUM_HOME: home, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(user !== undefined && { uid: user, gid: user }),
  })
  const lines: string[] = []
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line)
      for (const listener of heard) listener()
    })
  }
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  onTestFinished(() => void (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')))
  return {
    pid: child.pid!,
    lines,
    ended,
    signal: (signal) => void process.kill(child.pid!, signal),
    line(text) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.find((candidate) => candidate.includes(text))
          if (line !== undefined) resolve(line)
        }
        heard.add(look)
        look()
        void ended.then(() => reject(new Error(`The launcher ended without "${text}":\n${lines.join('\n')}`)))
      })
    },
  }
}

/** A folder for ATRIUM_HOME, removed with whatever still runs in it. */
export function temporaryHome(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-launcher-'))
  chmodSync(folder, mode)
  onTestFinished(() => {
    const pid = readRun(folder)?.postgres?.pid
    if (pid && describeProcess(pid)?.command.includes(folder)) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export function readRun(home: string): RunFile | null {
  try {
    return JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as RunFile
  } catch {
    return null
  }
}
