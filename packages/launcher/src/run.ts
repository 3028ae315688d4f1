import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { createLogger, type Logger } from '@atrium/kit/logs'
import { startTracing } from '@atrium/kit/tracing'
import { pino } from 'pino'
import { type Atrium, startAtrium } from './atrium.ts'
import { readSettings, type Settings } from './env.ts'
import { StartFailure } from './failure.ts'
import { openHome } from './home.ts'
import { logLibraryOutput } from './library-output.ts'
import type { Parts } from './parts.ts'
import { greeting, showStages } from './screen.ts'
import { stopOnRequest } from './shutdown.ts'

const MAX_LOG_BYTES = 10 * 1024 * 1024

/** The launcher as a program: reads the command line and the environment, starts, and stops on request. Ends the process. */
export function runLauncher(parts: Parts): void {
  run(parts).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return
    process.stderr.write(`${error instanceof StartFailure ? error.message : inspect(error)}\n`)
    process.exit(1)
  })
}

async function run(parts: Parts): Promise<void> {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      scale: { type: 'string' },
      services: { type: 'boolean', default: false },
    },
  })
  const settings = readSettings()
  const { log, logFile } = openLog(settings)
  logLibraryOutput(log)
  // As services, each traces for itself.
  const tracing = values.services ? null : await startTracing('atrium', log)
  const abort = new AbortController()
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  const started: Promise<Atrium> = startAtrium({
    ...settings,
    empty: values.empty,
    scale: values.scale === undefined ? undefined : Number(values.scale),
    parts,
    services: values.services,
    log,
    logFile,
    stage: showStages(process.stdout),
    notice: say,
    signal: abort.signal,
  })
  stopOnRequest({
    home: settings.home,
    log,
    say,
    async dispose() {
      abort.abort()
      // A start that was cut short, or failed, has cleaned up after itself.
      const atrium = await started.catch(() => null)
      await atrium?.dispose()
      await tracing?.dispose()
    },
  })
  const { url, demo, restart } = await started
  // SIGHUP is the terminal's, and ends us.
  if (restart) process.on('SIGUSR2', () => void restart())
  if (!abort.signal.aborted) say(greeting({ url, demo, logFile }))
}

/** With the embedded database we are on someone's machine: the log goes to a file. On a server it goes to stderr. */
function openLog({ home, database, logLevel }: Settings): { log: Logger; logFile: string | null } {
  if (database) return { log: createLogger({ level: logLevel }), logFile: null }
  openHome(home)
  const logFile = join(home, 'atrium.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.1`)
  return {
    log: createLogger({ level: logLevel, destination: pino.destination({ dest: logFile, sync: true, mode: 0o600 }) }),
    logFile,
  }
}
