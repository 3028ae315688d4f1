import type { Figures } from './load.ts'
import type { SameAnswers } from './served-by-hive.ts'

interface Circumstances {
  node: string
  cpu: string
  cores: number
  warmUp: number
  seconds: number
  connections: number
  took: number
}

/** The results as text, each row beside the first of the same query. */
export function tableOf(figures: readonly Figures[], same: SameAnswers | null, about: Circumstances): string {
  const rows = figures.map((row) => {
    const first = figures.find(({ query }) => query === row.query)!
    const times = first.requestsPerSecond > 0 ? `${(row.requestsPerSecond / first.requestsPerSecond).toFixed(1)}×` : '–'
    const { query, gateway, requestsPerSecond, p50Ms, p95Ms, p99Ms, failed, subrequests, memoryMb, load } = row
    return [query, gateway, requestsPerSecond, times, p50Ms, p95Ms, p99Ms, failed, subrequests ?? '', memoryMb, load]
  })
  const head = ['query', 'gateway', 'req/s', '', 'p50 ms', 'p95 ms', 'p99 ms', 'failed', 'subrequests', 'MB', 'load']
  const table = [head, ...rows.toSorted(([a], [b]) => String(a).localeCompare(String(b)))].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  const lines = table.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  )
  const { node, cpu, cores, warmUp, seconds, connections, took } = about
  return [
    `${cores} × ${cpu}, Node ${node}; ${connections} connections, ${warmUp} s warm-up for each gateway, ${seconds} s for each row; ${took} s in all`,
    '',
    ...lines,
    '',
    ...(same ? describe(same) : []),
  ].join('\n')
}

function describe({ same, different, left }: SameAnswers): string[] {
  return [
    `Our supergraph served by Hive Gateway: ${same.length} of ${same.length + different.length} documents of the client have the same answer.`,
    ...different.map(({ document }) => `  different: ${document}`),
    ...left.map(({ document, reason }) => `  not asked: ${document}, because ${reason}`),
    '',
  ]
}
