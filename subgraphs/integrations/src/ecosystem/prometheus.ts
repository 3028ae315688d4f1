import type { Sample } from '../metrics/sample.ts'

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{.*\})?\s+(\S+)(?:\s+(-?\d+(?:\.\d+)?))?$/
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g
const COMMENT = /^#\s+(TYPE|HELP)\s+(\S+)\s+(.*)$/

/**
 * Samples in the text format of Prometheus. The label `service` is kept; samples that differ in other labels are added up, since a
 * project is looked at as a whole. Of histograms and summaries only `_sum` and `_count` are taken.
 */
export function readPrometheus(text: string, now: Date): Sample[] {
  const types = new Map<string, string>()
  const helps = new Map<string, string>()
  const samples = new Map<string, Sample>()
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const comment = COMMENT.exec(line)
    if (comment) (comment[1] === 'TYPE' ? types : helps).set(comment[2]!, comment[3]!)
    const [, name, labels = '', given] = (line.startsWith('#') ? null : SAMPLE.exec(line)) ?? []
    if (name === undefined) continue
    const value = Number(given)
    const type = typeOf(name, types)
    if (!Number.isFinite(value) || type === 'part') continue
    const service = serviceOf(labels)
    const key = `${name} ${service}`
    const before = samples.get(key)
    if (before) before.value += value
    else {
      const help = helps.get(name)
      const isCounter = type === 'counter'
      samples.set(key, {
        name: name.toLowerCase(),
        service,
        value,
        // A time of the sender's is left aside: parts of one sum could differ in it.
        at: now,
        kind: isCounter ? 'COUNTER' : 'GAUGE',
        ...(isCounter && { isRunningTotal: true }),
        ...(help !== undefined && { help }),
      })
    }
  }
  return [...samples.values()]
}

function typeOf(name: string, types: Map<string, string>): 'gauge' | 'counter' | 'part' {
  const own = types.get(name) ?? types.get(name.replace(/_total$/, ''))
  if (own === 'counter') return 'counter'
  const family = types.get(name.replace(/_(bucket|sum|count|created)$/, ''))
  if (family === 'histogram' || family === 'summary') return /_(sum|count)$/.test(name) ? 'counter' : 'part'
  return 'gauge'
}

function serviceOf(labels: string): string {
  for (const [, name, value] of labels.matchAll(LABEL)) {
    if (name === 'service') return value!.replaceAll(/\\(.)/g, '$1')
  }
  return ''
}
