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

/** One service as a process: reads the environment, starts, tells its address to the launcher if there is one, stops on request. */
export function runService(
  name: string,
  start: (config: ServiceSettings & { keys: Keys; log: Logger }) => Promise<Disposable & { url: string }>,
): void {
  const run = async () => {
    const settings = readServiceSettings()
    const log = createLogger({ level: settings.logLevel }).child({ part: name })
    logLibraryOutput(log)
    const tracing = await startTracing(`atrium-${name}`, log)
    const { keys } = await loadKeys(settings.home, settings.keyTexts)
    const started = start({ ...settings, keys, log })
    stopOnRequest({
      home: settings.home,
      log,
      say: (text) => log.info(text),
      async dispose() {
        await (await started.catch(() => null))?.dispose()
        await tracing?.dispose()
      },
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
