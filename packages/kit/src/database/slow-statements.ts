/** A statement that was slow, each text once. */
export interface SlowStatement {
  /** Without values. */
  text: string
  /** How often it was slow, since the process began. */
  calls: number
  averageMs: number
  slowestMs: number
  lastAt: Date
}

/** Milliseconds from which on a statement is kept: below it, keeping it would cost more than it tells. */
export const SLOW_STATEMENT_MS = 20

const KEPT = 200
const MAX_TEXT = 1_000

interface Kept {
  calls: number
  ms: number
  slowestMs: number
  lastAt: number
}

const databases = new Map<string, Map<string, Kept>>()

/** @param database name of the subgraph. */
export function keepSlowStatement(database: string, statement: string, ms: number): void {
  const known = databases.get(database) ?? new Map<string, Kept>()
  databases.set(database, known)
  // Lists of any length are one statement.
  const text = statement
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\?(?:, ?\?)+/g, '?, …')
    .slice(0, MAX_TEXT)
  const before = known.get(text) ?? { calls: 0, ms: 0, slowestMs: 0 }
  const slowestMs = Math.max(before.slowestMs, ms)
  known.set(text, { calls: before.calls + 1, ms: before.ms + ms, slowestMs, lastAt: Date.now() })
  if (known.size > KEPT) forgetFastest(known)
}

/** The slowest of a subgraph in this process, by what they took together. */
export function slowStatements(database: string, first: number): SlowStatement[] {
  return [...(databases.get(database) ?? [])]
    .toSorted(([, a], [, b]) => b.ms - a.ms)
    .slice(0, first)
    .map(([text, { calls, ms, slowestMs, lastAt }]) => {
      return { text, calls, averageMs: ms / calls, slowestMs, lastAt: new Date(lastAt) }
    })
}

function forgetFastest(known: Map<string, Kept>): void {
  const [fastest] = [...known].toSorted(([, a], [, b]) => a.ms - b.ms)
  if (fastest) known.delete(fastest[0])
}
