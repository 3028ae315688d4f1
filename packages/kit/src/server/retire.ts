import type { FastifyInstance } from 'fastify'
import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds in which whoever has a connection open is likely to use it once more. */
const RETIRE_MS = 1_000

/**
 * For a server whose successor listens beside it. A connection that is closed while its client sends the next request on it costs
 * that request; so before the server closes, each client is told with its answer to connect anew.
 * @returns tells them from now on, and resolves when those who keep asking have been told.
 */
export function retirable(app: FastifyInstance): () => Promise<void> {
  let isRetiring = false
  app.addHook('onSend', async (_request, reply) => {
    if (isRetiring) reply.header('connection', 'close')
  })
  return async () => {
    isRetiring = true
    await delay(RETIRE_MS)
  }
}
