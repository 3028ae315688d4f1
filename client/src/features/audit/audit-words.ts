/** How the parts of the product are called. */
export const sources: Record<string, string> = {
  accounts: 'People',
  projects: 'Projects',
  billing: 'Money',
  integrations: 'Integrations',
  gateway: 'Platform',
}

/** "user.role_changed" as people say it: "User role changed". */
export const actionWords = (action: string): string => {
  const words = action.replaceAll(/[._]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface Change {
  field: string
  from: unknown
  to: unknown
}

const isChange = (value: unknown): value is { from: unknown; to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** What of an entry's details is a change, with what was before, and what else there is. */
export const changesOf = (details: unknown): { changes: Change[]; rest: [string, unknown][] } => {
  const entries = typeof details === 'object' && details !== null ? Object.entries(details) : []
  return {
    changes: entries.flatMap(([field, value]) => (isChange(value) ? [{ field, from: value.from, to: value.to }] : [])),
    rest: entries.filter(([, value]) => !isChange(value) && value !== null),
  }
}

export const textOf = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value as string | number | boolean)
