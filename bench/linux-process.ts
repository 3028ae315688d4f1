import { readFileSync } from 'node:fs'
import type { ProcessReader } from './product.ts'

/** The unit of `/proc/<pid>/stat` on every Linux that Node runs on. */
const TICK_MS = 10

/** Reads `/proc`; NaN where there is none. */
export const linuxProcess: ProcessReader = {
  memory: (pid) => Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1]) * 1024,
  processorMs(pid) {
    // The name, in brackets, may hold blanks; user and system time are the 12th and 13th field after it.
    const fields = read(pid, 'stat').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  },
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
