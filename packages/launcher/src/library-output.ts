import { format } from 'node:util'
import type { Logger } from '@atrium/kit/logs'

/**
 * Sends to the log what libraries print: the terminal is for the person who started Atrium. (Kysely, for one, prints a line when
 * a query that is to be cancelled has ended by itself meanwhile.)
 */
export function logLibraryOutput(log: Logger): void {
  // oxlint-disable no-console -- taking the console over is what this is for
  console.error = (...words: unknown[]) => log.warn({ part: 'library' }, format(...words))
  console.warn = console.error
  console.log = (...words: unknown[]) => log.info({ part: 'library' }, format(...words))
  console.info = console.log
  // oxlint-enable no-console
}
