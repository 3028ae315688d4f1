// Measures the built product from outside. See README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startBenchProduct } from './product.ts'
import { measureWebhooks, type WebhookResults } from './webhooks.ts'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    subscribers: { type: 'string', default: '10' },
    burst: { type: 'string', default: '3000' },
  },
})

/** Resident memory from the kernel; NaN where there is no /proc. */
function residentMemory(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) * 1024
  } catch {
    return Number.NaN
  }
}

const product = await startBenchProduct(residentMemory)
let results: WebhookResults
try {
  results = await measureWebhooks(product, {
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    subscribers: Number(values.subscribers),
    burst: Number(values.burst),
  })
} finally {
  await product.dispose()
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(
  new URL('webhooks.json', folder),
  `${JSON.stringify({ at: new Date().toISOString(), machine, ...results }, null, 2)}\n`,
)

const paced = results['webhook-to-screen']
const burst = results['webhook-throughput']
console.log(`
${machine.cores} × ${machine.cpu}, Node ${machine.node}

webhook-to-screen    ${paced.ratePerSecond}/s for ${paced.seconds} s, ${paced.subscribers} subscribers
  answer             p50 ${paced.ackMs.p50} ms   p99 ${paced.ackMs.p99} ms   max ${paced.ackMs.max} ms
  post to frame      p50 ${paced.frameMs.p50} ms   p99 ${paced.frameMs.p99} ms   max ${paced.frameMs.max} ms   missing ${paced.missing}

webhook-throughput   ${burst.deliveries} deliveries, ${burst.concurrency} at a time
  answered           ${burst.ackPerSecond}/s   p99 ${burst.ackMs.p99} ms
  on the screen      ${burst.toScreenPerSecond}/s

memory               ${results.memoryMB} MB resident
`)
