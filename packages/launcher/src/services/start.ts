import type { TrustedOnly } from '@atrium/gateway'
import { serviceEnvironment } from '../env.ts'
import type { KeyTexts } from '../keys.ts'
import { type SubgraphConfig, SUBGRAPHS } from '../parts.ts'
import { keepRunning } from './keep-running.ts'
import { launchService, type Service, type ServiceName } from './service-process.ts'

interface Config extends SubgraphConfig {
  home: string
  port: number
  host: string
  keyTexts: KeyTexts
  trustedOnly: TrustedOnly
  logFile: string | null
  /** Something the person who started Atrium should know. */
  notice: (text: string) => void
}

/**
 * Gateway and subgraphs as five processes over HTTP. One that ends is started again at its address; meanwhile the others
 * go on, and what they cannot reach is empty.
 */
export async function startServices(config: Config, starting: AsyncDisposableStack): Promise<{ url: string }> {
  const urls: Record<string, string> = {}
  const launched = SUBGRAPHS.map(async (name) => {
    urls[name] = await startService(name, config, starting, 0)
  })
  await Promise.all(launched)
  return { url: await startService('gateway', config, starting, config.port, urls) }
}

/** @returns the service's address, once it answers that it is ready. */
async function startService(
  name: ServiceName,
  config: Config,
  starting: AsyncDisposableStack,
  port: number,
  subgraphUrls?: Record<string, string>,
): Promise<string> {
  const launch = (at: number): Service =>
    launchService(name, { ...config, env: serviceEnvironment({ ...config, port: at, subgraphUrls }) })
  const kept = keepRunning(launch(port), {
    again: (url) => launch(Number(new URL(url).port)),
    ended(code, pauseMs) {
      config.log.error({ service: name, code, pauseMs }, 'A service ended')
      config.notice(`The service ${name} has ended. The others go on; it is started again.`)
    },
    back(ms) {
      config.log.info({ service: name, ms }, 'A service is back')
      config.notice(`The service ${name} is back.`)
    },
  })
  starting.defer(kept.dispose)
  return kept.url
}
