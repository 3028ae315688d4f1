import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

export interface ProcessDescription {
  /** Differs between two processes that were given the same id one after the other. */
  startedAt: string
  command: string
}

/** What runs under this process id, or null when nothing does. A process that has ended but was not yet collected counts as nothing. */
export function describeProcess(pid: number): ProcessDescription | null {
  if (process.platform === 'linux') return describeFromProc(pid)
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
  // `lstart` is always 24 characters: "Fri Nov 20 10:52:51 2026".
  return status === 0 ? { startedAt: stdout.slice(0, 24), command: stdout.slice(24).trim() } : null
}

function describeFromProc(pid: number): ProcessDescription | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may contain anything; the fields after it are proc(5) numbers 3 and up.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
    return { startedAt: fields[19]!, command }
  } catch {
    return null
  }
}

/**
 * Waits until nothing runs under this process id.
 * @returns false when it still runs after `timeout` ms.
 */
export async function processEnded(pid: number, timeout: number): Promise<boolean> {
  const deadline = Date.now() + timeout
  while (describeProcess(pid)) {
    if (Date.now() > deadline) return false
    await delay(25)
  }
  return true
}
