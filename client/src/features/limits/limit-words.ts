import type { GatewayLimitName, GatewayLimitSource } from '../../graphql/generated/graphql.ts'
import type { Tone } from '../../ui/Status.tsx'

/** What people call a limit; one that is newer than this page is called by its name. */
const labels: Partial<Record<GatewayLimitName, string>> = {
  DEPTH: 'Levels of fields',
  ALIASES: 'Renamed fields',
  TOKENS: 'Words of a document',
  ROOT_FIELDS: 'Fields at the top',
  DIRECTIVES: 'Directives',
  COST: 'Points',
  RATE_PER_API_KEY: 'Points for an API key',
  RATE_PER_USER: 'Points for a person',
  RATE_PER_ADDRESS: 'Points for an address',
  RATE_REFUSED_DELIVERIES: 'Refused deliveries',
}

export const labelOf = (name: GatewayLimitName): string => labels[name] ?? name

/** The limits in the order and under the titles that the page has. */
export const groups = [
  {
    title: 'One request',
    about: 'What asks for more is refused before any work is done.',
    holds: (name: string) => !name.startsWith('RATE_'),
  },
  {
    title: 'Each minute',
    about: 'Reading one thing takes about one point. Whoever has spent theirs waits for the next minute.',
    holds: (name: string) => name.startsWith('RATE_'),
  },
] as const

export const sources: Record<GatewayLimitSource, { label: string; tone: Tone }> = {
  DEFAULT: { label: 'Default', tone: 'neutral' },
  ADMINISTRATOR: { label: 'Changed', tone: 'accent' },
  ENVIRONMENT: { label: 'Set on the server', tone: 'info' },
}
