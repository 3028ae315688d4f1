import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRunFile } from '@atrium/launcher/postgres'
import { type Api, apiAt, freePort } from '@atrium/testing'
import type { Workspace } from './workspace.ts'

const LAUNCHER = fileURLToPath(new URL('../../packages/launcher/src/main.ts', import.meta.url))

/** The launcher as a process of its own, as `npm start` runs it. */
export interface Launched extends Api {
  pid: number
  /** Process ids of the services, by name, where it was started with `--services`. */
  services(): Record<string, number>
  /** Asks it to stop. @returns its exit code. */
  stop(): Promise<number | null>
  /** Ends it on the spot, without a chance to finish anything. */
  kill(): Promise<void>
}

/** Homes and ports of the launchers of one test file: a home that is used again is one where Atrium was started before. */
export interface Home extends Disposable {
  start(...args: string[]): Promise<Launched>
}

export async function openHome(
  { appUrl, ownerUrl, keyTexts }: Workspace,
  /** Further settings. */
  settings: NodeJS.ProcessEnv = {},
): Promise<Home> {
  const home = mkdtempSync(join(tmpdir(), 'atrium-e2e-'))
  const port = await freePort()
  const env = {
    ...keyTexts,
    ...settings,
    PATH: process.env.PATH,
    PORT: String(port),
    ATRIUM_HOME: home,
    ATRIUM_LOG_LEVEL: 'warn',
    // The tests are no application with stored documents.
    ATRIUM_TRUSTED_DOCUMENTS: 'off',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    ...settings,
  }
  let running: Launched | null = null

  async function start(...args: string[]): Promise<Launched> {
    const child = spawn(process.execPath, ['--conditions=atrium-source', '--import', 'tsx', LAUNCHER, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const ended = once(child, 'close').then(([code]) => {
      running = null
      return code as number | null
    })
    const ready = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
          if (output.includes('Atrium is ready')) resolve()
        })
      }
      void ended.then((code) => reject(new Error(`The launcher ended with ${code}:\n${output}`)))
    })
    await ready
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    }
    running = {
      ...apiAt(`http://127.0.0.1:${port}`),
      pid: child.pid!,
      services: () => readRunFile(home)?.services ?? {},
      stop: () => end('SIGTERM'),
      kill: async () => void (await end('SIGKILL')),
    }
    return running
  }

  return {
    start,
    [Symbol.dispose]() {
      if (running) process.kill(running.pid, 'SIGKILL')
      rmSync(home, { recursive: true, force: true })
    },
  }
}
