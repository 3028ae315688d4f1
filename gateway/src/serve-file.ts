import { createLogger } from '@atrium/kit/logs'
import { startTracing } from '@atrium/kit/tracing'
import { readFileSync } from 'node:fs'
import { HELP, readOptions } from './cli-options.ts'
import { startGateway } from './server.ts'
import { telemetryFromEnvironment } from './telemetry/env.ts'
import { watchFile } from './watch-file.ts'

/** `atrium-gateway`: serves a supergraph from a file until it is told to stop. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    process.stdout.write(HELP)
    return
  }
  const { supergraph, logLevel, trustedDocuments: trusted, ...config } = options
  const log = createLogger({ level: logLevel })
  const tracing = await startTracing('atrium-gateway', log)
  const supergraphSdl = readFileSync(supergraph, 'utf8')
  const trustedDocuments = trusted && {
    manifests: trusted.files.map((file) => readFileSync(file, 'utf8')),
    required: trusted.required,
  }
  const gateway = await startGateway({
    ...config,
    supergraphSdl,
    ...(trustedDocuments && { trustedDocuments }),
    telemetry: telemetryFromEnvironment(),
    log,
  })
  process.stdout.write(`Serving ${supergraph} at ${gateway.url}/graphql\n`)

  const stopWatching = watchFile(supergraph, (sdl) => {
    try {
      gateway.reload(sdl)
      log.info({ supergraph }, 'supergraph reloaded')
    } catch (error) {
      log.error({ supergraph, err: error }, 'the changed supergraph cannot be loaded; the last good one is served on')
    }
  })
  const stop = () => {
    stopWatching()
    void gateway.dispose().then(() => tracing?.dispose())
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`atrium-gateway: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
