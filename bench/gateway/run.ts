import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figures } from './load.ts'
import { comparePeers } from './peers.ts'
import { pinSelf, stop, stopAll } from './processes.ts'
import { measureProduct, startProduct } from './product.ts'
import { compareWithHive, type SameAnswers } from './served-by-hive.ts'
import { tableOf } from './table.ts'

/** Measures the gateways one after the other. See README.md. */

const { values } = parseArgs({
  options: {
    'warm-up': { type: 'string', default: '30' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '50' },
    /** Parts of the run: `peers`, `product`. */
    part: { type: 'string', multiple: true, default: ['peers', 'product'] },
    /** Gateways of `peers`. */
    gateway: { type: 'string', multiple: true },
    output: { type: 'string', default: new URL('../results/', import.meta.url).pathname },
  },
})
const options = {
  warmUp: Number(values['warm-up']),
  seconds: Number(values.seconds),
  connections: Number(values.connections),
}

const began = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'))
const figures: Figures[] = []
const report = (row: Figures) => {
  figures.push(row)
  process.stderr.write(`${JSON.stringify(row)}\n`)
}
let sameAnswers: SameAnswers | null = null

pinSelf()
try {
  if (values.part.includes('peers')) await comparePeers(folder, options, values.gateway, report)
  if (values.part.includes('product')) {
    for (const mode of ['one process', 'five processes'] as const) {
      const product = await startProduct(folder, mode)
      report(await measureProduct(product, { ...options, warmUp: options.warmUp / 2 }))
      if (mode === 'five processes') sameAnswers = await compareWithHive(folder, product)
      await stop(product.child)
    }
  }
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
const took = Math.round((Date.now() - began) / 1_000)
const text = tableOf(figures, sameAnswers, { ...machine, ...options, took })
mkdirSync(values.output, { recursive: true })
const results = { at: new Date().toISOString(), machine, options, took, figures, sameAnswers }
writeFileSync(join(values.output, 'gateway.json'), `${JSON.stringify(results, null, 2)}\n`)
writeFileSync(join(values.output, 'gateway.txt'), text)
process.stdout.write(text)
if (sameAnswers && sameAnswers.different.length > 0) process.exitCode = 1
