import { inspect } from 'node:util'
import { createLogger, type Logger } from '@atrium/kit/logs'
import type { Keys } from '@atrium/kit/secrets'
import { startTracing } from '@atrium/kit/tracing'
import { readServiceSettings, type ServiceSettings } from '../env.ts'
import { StartFailure } from '../failure.ts'
import { loadKeys } from '../keys.ts'
import { logLibraryOutput } from '../library-output.ts'
import type { Disposable } from '../parts.ts'
import { stopOnRequest } from '../shutdown.ts'

/** Whether a service and its successor can listen on one port. Elsewhere the successor finds it taken, and the service is not replaced. */
export const SHARES_PORT = process.platform === 'linux'

/** What the launcher tells a service whose successor is ready. */
export const REPLACED = 'replaced'

interface RunningService extends Disposable {
  url: string
  /** Sends clients on to a successor at the same address, before it is disposed. */
  retire(): Promise<void>
}

/** One service as a process: reads the environment, starts, tells its address to the launcher if there is one, stops on request. */
export function runService(
  name: string,
  start: (config: ServiceSettings & { keys: Keys; log: Logger }) => Promise<RunningService>,
): void {
  const run = async () => {
    const settings = readServiceSettings()
    const log = createLogger({ level: settings.logLevel }).child({ part: name })
    logLibraryOutput(log)
    const tracing = await startTracing(`atrium-${name}`, log)
    const { keys } = await loadKeys(settings.home, settings.keyTexts)
    const started = start({ ...settings, keys, log })
    let isReplaced = false
    const stop = stopOnRequest({
      home: settings.home,
      log,
      say: (text) => log.info(text),
      async dispose() {
        const service = await started.catch(() => null)
        if (isReplaced) await service?.retire()
        await service?.dispose()
        await tracing?.dispose()
      },
    })
    process.on('message', (message) => {
      if (message !== REPLACED) return
      isReplaced = true
      stop(0)
    })
    const { url } = await started
    log.info({ url }, 'Ready')
    process.send?.({ url })
  }
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : inspect(error)}\n`)
    process.exit(1)
  })
}
