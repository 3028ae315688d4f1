import type { Logger } from '@atrium/kit/logs'
import { readRunFile } from './home.ts'

const DRAIN_LIMIT = 30_000

/**
 * Stops on Ctrl-C, on SIGTERM, when the terminal closes, and when the process that started us is gone.
 * The first request drains; a second one, or 30 seconds, ends the process at once.
 * @returns ends the process by itself when something else wants to stop it, with this exit code.
 */
export function stopOnRequest(options: {
  dispose: () => Promise<void>
  /** `ATRIUM_HOME`: its run.json names what must not stay behind. */
  home: string
  log: Logger
  say: (text: string) => void
}): (code: number) => void {
  const { dispose, home, log, say } = options
  let stopping = false
  const stopAtOnce = (reason: string) => {
    log.warn(`Stopped at once: ${reason}`)
    killAll(home)
    process.exit(130)
  }
  const stop = (code: number) => {
    if (stopping) return stopAtOnce('asked a second time')
    stopping = true
    say('Stopping … (again to stop at once)')
    setTimeout(() => stopAtOnce(`not drained in ${DRAIN_LIMIT / 1000} s`), DRAIN_LIMIT).unref()
    dispose().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'A part did not stop cleanly')
        killAll(home)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  process.on('disconnect', () => stop(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'An error that nothing handled')
      if (!stopping) stop(1)
    })
  }
  return stop
}

// PostgreSQL knows SIGQUIT as "immediate shutdown", after which its next start replays its log.
function killAll(home: string): void {
  const run = readRunFile(home)
  if (run?.launcher.pid !== process.pid) return
  for (const pid of Object.values(run.services ?? {})) kill(pid, 'SIGKILL')
  if (run.postgres) kill(run.postgres.pid, 'SIGQUIT')
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended already.
  }
}
