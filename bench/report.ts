import type { AttackResults } from './attacks.ts'
import type { Summary } from './percentiles.ts'
import type { FloodResults } from './flood.ts'
import type { IngestResults } from './ingest.ts'
import type { MetricResults } from './metrics.ts'
import type { RollingResults } from './rolling.ts'
import type { FanOutResults, KillResults } from './subscribers.ts'
import type { SignInsResults } from './sign-ins.ts'
import type { UsersResults } from './users.ts'
import type { WebhookResults } from './webhooks.ts'

const told = ({ p50, p99, max }: Summary) => `p50 ${p50} ms   p99 ${p99} ms   max ${max} ms`

export function printWebhooks(results: WebhookResults): void {
  const paced = results['webhook-to-screen']
  const burst = results['webhook-throughput']
  console.log(`
webhook-to-screen    ${paced.ratePerSecond}/s for ${paced.seconds} s, ${paced.subscribers} subscribers
  answer             ${told(paced.ackMs)}
  post to frame      ${told(paced.frameMs)}   missing ${paced.missing}

webhook-throughput   ${burst.deliveries} deliveries, ${burst.concurrency} at a time
  answered           ${burst.ackPerSecond}/s   p99 ${burst.ackMs.p99} ms
  on the screen      ${burst.toScreenPerSecond}/s

memory               ${results.memoryMB} MB resident
`)
}

export function printIngest({ ingest }: IngestResults): void {
  console.log(`
ingest               ${ingest.bytes} bytes each
  ${ingest.paced.ratePerSecond}/s for ${ingest.paced.seconds} s     ${told(ingest.paced.ackMs)}   refused ${ingest.paced.refused}
  as fast as it goes ${ingest.fastest.ackPerSecond}/s, ${ingest.fastest.atOnce} at a time   ${told(ingest.fastest.ackMs)}
  acted on           ${ingest.processedPerSecond}/s, ${ingest.processed} in all, lost or doubled ${ingest.lost}
`)
}

export function printFlood({ flood }: FloodResults): void {
  console.log(`
flood                ${flood.unique} deliveries in ${flood.sent} requests, ${flood.atOnce} at a time; ${flood.kills} kills
  answered           ${flood.ackPerSecond}/s   ${told(flood.ackMs)}   sent again ${flood.sentAgain}
  garbage            ${flood.garbage.sent} sent, ${flood.garbage.accepted} accepted
  acted on once      ${flood.processedOnce} after ${flood.secondsUntilAllWereProcessed} s
`)
}

export function printAttacks({ attacks }: AttackResults): void {
  console.log(`\nattacks              another client, each ${attacks.everyMs} ms, for ${attacks.seconds} s beside each`)
  for (const { attack, clientMs, failed, sentPerSecond, processorMsEach, answers } of attacks.results) {
    const answered = Object.entries(answers).map(([answer, count]) => `${answer} × ${count}`)
    console.log(
      `  ${attack.padEnd(26)} ${told(clientMs)}   failed ${failed}   ${sentPerSecond}/s of ${processorMsEach} ms: ${answered.join(', ')}`,
    )
  }
}

export function printFanOut(results: FanOutResults): void {
  for (const each of results['fan-out']) {
    console.log(`
fan-out              ${each.subscribers} subscribers (${each.overSse} over SSE), ${each.events} events
  post to frame      ${told(each.frameMs)}   missing ${each.missing}
  first to each      ${told(each.spreadMs)}
  processor          ${each.processorMsPerEvent} ms for each event
  memory             ${each.memoryKbEach} KB each`)
  }
}

export function printKill(results: KillResults): void {
  const killed = results['kill -9']
  console.log(`
kill -9              ${killed.subscribers} subscribers
  back               ${told(killed.backMs)}   not back ${killed.notBack}
  events             ${killed.events}   missing ${killed.missing}   doubled ${killed.doubled}
`)
}

export function printMetrics({ metrics }: MetricResults): void {
  console.log(`
metrics              ${metrics.samples} samples of ${metrics.series} series, ${metrics.batch} at a time
  stored             ${metrics.storedPerSecond}/s, in the charts ${metrics.rolledUpAfterMs} ms after the last
  chart of 30 days   p95 ${metrics.chartMs.p95} ms   ${told(metrics.chartMs)}
  memory             ${metrics.memoryMB} MB resident
`)
}

export function printRolling({ rolling }: RollingResults): void {
  console.log(`\nrolling restart      home pages of ${rolling.people} roles, one each ${rolling.everyMs} ms`)
  for (const { restarted, requests, failed, failedAfterRetries, answerMs, backMs } of rolling.phases) {
    const back = backMs === null ? '' : `back after ${backMs} ms`
    console.log(
      `  ${restarted.padEnd(18)} ${requests} requests   failed ${failed}, with retries ${failedAfterRetries}   p95 ${answerMs.p95} ms   ${told(answerMs)}   ${back}`,
    )
  }
  console.log(
    `  failed             ${rolling.failedShare * 100} %, with retries ${rolling.failedAfterRetriesShare * 100} %`,
  )
}

export function printUsers({ users }: UsersResults): void {
  for (const { people, seedSeconds, queries, allMs } of users.sizes) {
    console.log(`\nusers                ${people.toLocaleString('en')} people, seeded in ${seedSeconds} s`)
    for (const [action, ms] of Object.entries(queries))
      console.log(`  ${action.padEnd(30)} p95 ${ms.p95} ms   ${told(ms)}`)
    console.log(`  ${'all'.padEnd(30)} p95 ${allMs.p95} ms   ${told(allMs)}`)
  }
  console.log(`  growth of p95      ${users.growth} ×`)
}

export function printSignIns(results: SignInsResults): void {
  const signIns = results['sign-ins']
  console.log(`
sign-ins             ${signIns.atOnce} at once for ${signIns.seconds} s, beside a page each ${signIns.everyMs} ms
  pages, idle        ${told(signIns.idleMs)}
  pages, beside them ${told(signIns.busyMs)}   p99 ${signIns.ratio} ×
  sign-ins           ${told(signIns.signInMs)}   ${signIns.signInsPerSecond}/s
`)
}
