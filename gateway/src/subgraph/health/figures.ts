import {
  type BusFigures,
  type DatabaseFigures,
  type QueueFigures,
  readBusFigures,
  readDatabaseFigures,
  readQueueFigures,
} from '@atrium/kit/health'
import { NAME } from '../orm.ts'

/** How database, bus and jobs do: each is read at most every {@link REUSE_MS}, however many look on. */
export interface Figures {
  database(): Promise<DatabaseFigures>
  bus(): Promise<BusFigures>
  queues(): Promise<QueueFigures[]>
}

const REUSE_MS = 2_000

export function createFigures(url: string): Figures {
  return {
    database: shared(() => readDatabaseFigures(url)),
    bus: shared(() => readBusFigures(url, NAME)),
    queues: shared(() => readQueueFigures(url)),
  }
}

function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { figures: Promise<T>; until: number } | null = null
  return () => {
    if (!last || last.until < Date.now()) {
      last = { figures: read(), until: Date.now() + REUSE_MS }
      // Who asks is told; the next one tries again.
      last.figures.catch(() => (last = null))
    }
    return last.figures
  }
}
