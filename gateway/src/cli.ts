#!/usr/bin/env node
import { createLogger } from '@atrium/kit/logs'
import { readFileSync } from 'node:fs'
import { HELP, readOptions } from './cli-options.ts'
import { startGateway } from './server.ts'
import { watchFile } from './watch-file.ts'

/** `atrium-gateway`: serves a supergraph from a file until it is told to stop. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    process.stdout.write(HELP)
    return
  }
  const { supergraph, logLevel, ...config } = options
  const log = createLogger({ level: logLevel })
  const gateway = await startGateway({ ...config, supergraphSdl: readFileSync(supergraph, 'utf8'), log })
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
    void gateway.dispose()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`atrium-gateway: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
