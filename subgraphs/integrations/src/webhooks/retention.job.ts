import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { MESSAGE_DAYS } from '../endpoints/message.service.ts'
import { MARKETING } from '../marketing/retention.ts'
import { RETENTION_QUEUE } from '../migrations.ts'

/** Days after which a delivery that is done with is removed: far longer than any provider sends one again. */
export const DELIVERY_DAYS = 90
/** Days that refused deliveries are counted for: a year and what it is compared with. */
export const REFUSAL_DAYS = 400

/** Days that an example of refused deliveries is kept for. */
export const SAMPLE_DAYS = 30
/** Days that synchronisations are kept for, with their logs: a quarter, as their figures are read. */
export const SYNC_RUN_DAYS = 90

// Bodies may have 25 MB each, so one statement removes few. What is left after a night's batches goes in the next night.
const BATCH = 500
const MAX_BATCHES = 1000

const DELIVERIES = `
  delete from integrations.webhook_deliveries where id in (
    select id from integrations.webhook_deliveries
    where status in ('PROCESSED', 'IGNORED') and received_at < now() - interval '${DELIVERY_DAYS} days'
      -- One that was replayed lately was done with lately.
      and (processed_at is null or processed_at < now() - interval '${DELIVERY_DAYS} days')
    order by received_at limit ? for update skip locked
  ) returning 1`

// Whose address it was is of use for as long as somebody may look for it.
const SAMPLES = `
  update integrations.webhook_refusals set sample = null where id = any (array(
    select id from integrations.webhook_refusals
    where sample is not null and day < (now() at time zone 'utc')::date - ${SAMPLE_DAYS}
    order by day limit ? for update skip locked
  )) returning 1`

const SYNC_RUNS = `
  delete from integrations.sync_runs where id = any (array(
    select id from integrations.sync_runs
    where status in ('SUCCEEDED', 'FAILED') and finished_at < now() - interval '${SYNC_RUN_DAYS} days'
    order by finished_at limit ? for update skip locked
  )) returning 1`

const MESSAGES = `
  delete from integrations.webhook_messages where id = any (array(
    select id from integrations.webhook_messages
    where created_at < now() - interval '${MESSAGE_DAYS} days' and status <> 'PENDING'
    order by created_at limit ? for update skip locked
  )) returning 1`

const SECRETS = `
  delete from integrations.webhook_endpoint_secrets where id = any (array(
    select id from integrations.webhook_endpoint_secrets where ends_at < now() limit ? for update skip locked
  )) returning 1`

const REFUSALS = `
  delete from integrations.webhook_refusals where ctid = any (array(
    select ctid from integrations.webhook_refusals
    where day < (now() at time zone 'utc')::date - ${REFUSAL_DAYS}
    order by day limit ? for update skip locked
  )) returning 1`

/**
 * Removes, each night, deliveries that became an activity or were left aside, counts of refused ones, and synchronisations,
 * once they are old. What failed stays until a person replays it or deletes its connection: it is work that was not done.
 */
export async function startRetention(deps: {
  database: Database
  jobs: Jobs
  log: Logger
}): Promise<{ dispose(): Promise<void> }> {
  const worker = await deps.jobs.work(RETENTION_QUEUE, async (_, signal) => {
    const removed = await forgetOldDeliveries(deps.database, signal)
    deps.log.info(removed, 'Removed old webhook deliveries')
  })
  await deps.jobs.schedule(RETENTION_QUEUE, '37 3 * * *')
  return worker
}

/** @returns how many of each were removed. */
export async function forgetOldDeliveries(
  database: Database,
  signal?: AbortSignal,
): Promise<{
  deliveries: number
  refusals: number
  samples: number
  syncRuns: number
  messages: number
  secrets: number
  marketing: number
}> {
  return {
    deliveries: await removeInBatches(database, DELIVERIES, signal),
    refusals: await removeInBatches(database, REFUSALS, signal),
    samples: await removeInBatches(database, SAMPLES, signal),
    syncRuns: await removeInBatches(database, SYNC_RUNS, signal),
    messages: await removeInBatches(database, MESSAGES, signal),
    secrets: await removeInBatches(database, SECRETS, signal),
    marketing: await removeAll(database, MARKETING, signal),
  }
}

async function removeAll(database: Database, texts: readonly string[], signal?: AbortSignal): Promise<number> {
  let removed = 0
  for (const text of texts) removed += await removeInBatches(database, text, signal)
  return removed
}

async function removeInBatches(database: Database, text: string, signal?: AbortSignal): Promise<number> {
  let removed = 0
  for (let batch = 0; batch < MAX_BATCHES && !signal?.aborted; batch += 1) {
    const rows = await transaction(database, system('job'), (em) => sql(em, text, [BATCH]))
    removed += rows.length
    if (rows.length < BATCH) break
  }
  return removed
}
