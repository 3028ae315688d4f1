import { randomUUID } from 'node:crypto'

/** An error that this process has logged, as it stands in the log: without secrets. */
export interface LoggedProblem {
  /** Unique over all processes. */
  id: string
  at: Date
  /** The part of the product that logged it; null where it did not say. */
  part: string | null
  message: string
  /** What the error itself says; null where none was logged. */
  cause: string | null
  /** Where it was thrown, innermost first. */
  stack: string | null
  /** The request that it belongs to. */
  requestId: string | null
}

const KEPT = 100
const MAX_TEXT = 2_000
/** How pino begins a line of level `error` or `fatal`. */
const PROBLEM = /^\{"level":[56]0,/

const process = randomUUID()
const problems: LoggedProblem[] = []
let count = 0

/** Keeps the line, already without secrets, if it tells an error. */
export function keepProblem(line: string): void {
  if (!PROBLEM.test(line)) return
  const entry = parsed(line)
  if (!entry) return
  const { err } = entry
  count += 1
  problems.push({
    id: `${process}.${count}`,
    at: new Date(typeof entry.time === 'string' ? entry.time : Date.now()),
    part: text(entry.part),
    message: text(entry.msg) ?? 'An error',
    cause: text(err?.message),
    stack: text(err?.stack),
    requestId: text(entry.requestId),
  })
  if (problems.length > KEPT) problems.shift()
}

/** The newest errors of this process, newest first: 100 at most, since its start. */
export function recentProblems(first: number): LoggedProblem[] {
  return problems.slice(-first).toReversed()
}

interface Line {
  time?: unknown
  msg?: unknown
  part?: unknown
  requestId?: unknown
  err?: { message?: unknown; stack?: unknown }
}

function parsed(line: string): Line | null {
  try {
    return JSON.parse(line) as Line
  } catch {
    return null
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value.slice(0, MAX_TEXT) : null)
