import type { Outbound } from '@atrium/kit/outbound'
import type { LabsSettings } from '@atrium/kit/server'
import type { LabsAdapter } from './adapters/adapter.ts'
import { labsV1 } from './adapters/v1.ts'

const ADAPTERS = { v1: labsV1 }
/** Where projects are looked at; the first is the dashboard. */
const HOSTS = ['labs.buildly.io', 'labs.buildly.dev']

/** Buildly Labs as this installation is set up. */
export interface Labs {
  /** Null where no address is set: then nothing of Labs is offered but addresses of projects. */
  adapter: LabsAdapter | null
  dashboardUrl: string
  /** Hosts that an address of a project may have. */
  hosts: readonly string[]
}

export function createLabs(settings: LabsSettings | null | undefined, outbound: Outbound): Labs {
  const hosts = settings?.hosts.length ? settings.hosts : HOSTS
  const adapter = settings?.url ? ADAPTERS[settings.version]({ url: settings.url, outbound }) : null
  return { adapter, hosts, dashboardUrl: `https://${hosts[0]}/` }
}

/** The address of a project as it is kept, or null for one that is not at Labs. */
export function projectUrl(labs: Labs, text: string): string | null {
  if (!URL.canParse(text.trim())) return null
  const url = new URL(text.trim())
  const isOurs = url.protocol === 'https:' && labs.hosts.includes(url.host) && !url.username && !url.password
  if (!isOurs || url.href.length > 500) return null
  url.hash = ''
  return url.href.replace(/\/+$/, '')
}
