import { buildSchema, type GraphQLSchema } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The public schema as it was on a day. */
export interface Release {
  /** YYYY-MM-DD. */
  day: string
  sdl: string
  schema: GraphQLSchema
}

export const RELEASES = fileURLToPath(new URL('../releases/', import.meta.url))
const PUBLIC = fileURLToPath(new URL('../public.graphql', import.meta.url))

export function toRelease(day: string, sdl: string): Release {
  return { day, sdl, schema: buildSchema(sdl) }
}

/** All releases, the first one first. */
export function readReleases(): Release[] {
  return readdirSync(RELEASES)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => toRelease(file.replace('.graphql', ''), readFileSync(`${RELEASES}${file}`, 'utf8')))
}

/** The public schema as it is in the working tree. */
export const readWorking = (): string => readFileSync(PUBLIC, 'utf8')

/** The day in UTC, YYYY-MM-DD. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
