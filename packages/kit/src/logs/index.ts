import { pino, type DestinationStream, type Logger } from 'pino'
import { keepProblem } from './problems.ts'
import { withoutSecrets, withoutSecretTexts } from './redact.ts'

export type { Logger }
export { type LoggedProblem, recentProblems } from './problems.ts'

/** JSON logs without secrets, at any depth. Each part of the product takes a `child({ part })`. */
export function createLogger(options: { level?: string; destination?: DestinationStream } = {}): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: (object) => withoutSecrets(object) as Record<string, unknown> },
      // Errors have become objects by then.
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: written },
    },
    options.destination ?? pino.destination({ dest: 2, sync: false }),
  )
}

function written(line: string): string {
  const safe = withoutSecretTexts(line)
  keepProblem(safe)
  return safe
}
