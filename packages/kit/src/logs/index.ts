import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

// Anything that could open a door if a log leaked.
const SECRET_PATHS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'accessToken',
  'refreshToken',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.secret',
  '*.accessToken',
  '*.refreshToken',
  'headers["x-atrium-viewer"]',
  'headers["x-hub-signature-256"]',
]

/** JSON logs with secrets redacted. Each part of the product takes a `child({ part })`. */
export function createLogger(options: { level?: string; destination?: DestinationStream } = {}): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    },
    options.destination ?? pino.destination({ dest: 2, sync: false }),
  )
}
