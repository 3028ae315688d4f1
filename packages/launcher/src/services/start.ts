import type { TrustedOnly } from '@atrium/gateway'
import { serviceEnvironment } from '../env.ts'
import type { KeyTexts } from '../keys.ts'
import { type SubgraphConfig, SUBGRAPHS } from '../parts.ts'
import { readRunFile, updateRunFile } from '../home.ts'
import { type Kept, keepRunning } from './keep-running.ts'
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

export interface Services {
  /** The gateway's address. */
  url: string
  /** Replaces each service by one that is started now, without a moment in which nobody answers. */
  restart(): Promise<void>
}

/**
 * Gateway and subgraphs as five processes over HTTP. One that ends is started again at its address; meanwhile the others
 * go on, and what they cannot reach is empty.
 */
export async function startServices(config: Config, starting: AsyncDisposableStack): Promise<Services> {
  const urls: Record<string, string> = {}
  const kept: Partial<Record<ServiceName, Kept>> = {}
  const launched = SUBGRAPHS.map(async (name) => {
    kept[name] = startService(name, config, starting, 0)
    urls[name] = await kept[name].url
  })
  await Promise.all(launched)
  kept.gateway = startService('gateway', config, starting, config.port, urls)
  const url = await kept.gateway.url
  let restart: Promise<void> = Promise.resolve()
  return { url, restart: () => (restart = restart.then(() => replaceAll(kept as Record<ServiceName, Kept>, config))) }
}

/** One after the other, the gateway last. The first that does not start ends it: all that run go on. */
async function replaceAll(kept: Record<ServiceName, Kept>, { home, log, notice }: Config): Promise<void> {
  const names = [...SUBGRAPHS, 'gateway'] as const
  for (const name of names) {
    const { services } = readRunFile(home) ?? {}
    try {
      await kept[name].replace()
    } catch (error) {
      updateRunFile(home, { services: { ...readRunFile(home)?.services, [name]: services![name]! } })
      log.error({ err: error, service: name }, 'A service was not replaced')
      return notice(`The service ${name} was not replaced; what ran before goes on. The log says why.`)
    }
    log.info({ service: name }, 'A service was replaced')
  }
  notice('All five services were replaced.')
}

function startService(
  name: ServiceName,
  config: Config,
  starting: AsyncDisposableStack,
  port: number,
  subgraphUrls?: Record<string, string>,
): Kept {
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
  return kept
}
