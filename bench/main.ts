// Measures the built product from outside. See README.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { linuxProcess } from './linux-process.ts'
import { startBenchProduct } from './product.ts'
import {
  printAttacks,
  printFanOut,
  printFlood,
  printIngest,
  printKill,
  printMetrics,
  printRolling,
  printSignIns,
  printUsers,
  printWebhooks,
} from './report.ts'
import { measureRolling } from './rolling.ts'
import { measureSignIns } from './sign-ins.ts'
import { measureFlood } from './flood.ts'
import { measureIngest } from './ingest.ts'
import { measureFanOut, measureKill } from './subscribers.ts'
import { measureAttacks } from './attacks.ts'
import { measureUsers } from './users.ts'
import { measureMetrics } from './metrics.ts'
import { measureWebhooks } from './webhooks.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    subscribers: { type: 'string', default: '10' },
    burst: { type: 'string', default: '3000' },
    'fan-out': { type: 'string', default: '1000,5000' },
    killed: { type: 'string', default: '1000' },
    deliveries: { type: 'string', default: '20000' },
    flood: { type: 'string', default: '50000' },
    samples: { type: 'string', default: '200000' },
    'attack-seconds': { type: 'string', default: '10' },
    people: { type: 'string', default: '100000,1000000' },
  },
})

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
const folder = new URL('./results/', import.meta.url)

function write(name: string, results: object): void {
  mkdirSync(folder, { recursive: true })
  const text = JSON.stringify({ at: new Date().toISOString(), machine, ...results }, null, 2)
  writeFileSync(new URL(`${name}.json`, folder), `${text}\n`)
}

/** On a product of its own, so that what one measurement leaves behind is not in the next. */
async function measure<T extends object>(
  name: string,
  run: (product: Awaited<ReturnType<typeof startBenchProduct>>) => Promise<T>,
  print: (results: T) => void,
  args: readonly string[] = [],
): Promise<void> {
  if (values.only && values.only !== name) return
  const product = await startBenchProduct(linuxProcess, args)
  try {
    const results = await run(product)
    write(name, results)
    print(results)
  } finally {
    await product.dispose()
  }
}

console.log(`${machine.cores} × ${machine.cpu}, Node ${machine.node}`)
await measure(
  'webhooks',
  (product) =>
    measureWebhooks(product, {
      rate: Number(values.rate),
      seconds: Number(values.seconds),
      subscribers: Number(values.subscribers),
      burst: Number(values.burst),
    }),
  printWebhooks,
)
await measure(
  'ingest',
  (product) => measureIngest(product, { rate: 1000, seconds: 15, deliveries: Number(values.deliveries) }),
  printIngest,
)
await measure('flood', (product) => measureFlood(product, Number(values.flood)), printFlood, ['--services'])
await measure('attacks', (product) => measureAttacks(product, Number(values['attack-seconds'])), printAttacks)
await measure('metrics', (product) => measureMetrics(product, Number(values.samples)), printMetrics)
const fanOut = values['fan-out'].split(',').map(Number)
await measure('fan-out', (product) => measureFanOut(product, fanOut), printFanOut)
await measure('kill', (product) => measureKill(product, Number(values.killed)), printKill, ['--services'])
await measure('rolling', (product) => measureRolling(product, Number(values.seconds)), printRolling, ['--services'])
const sizes = values.people.split(',').map(Number)
await measure('users', (product) => measureUsers(product, sizes), printUsers)
await measure('sign-ins', (product) => measureSignIns(product, Number(values.seconds)), printSignIns)
