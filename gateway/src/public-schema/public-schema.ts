import { type GraphQLSchema, printSchema } from 'graphql'
import { createHash } from 'node:crypto'
import type { ContractConfig } from './audience.ts'

/** A contract as it is served. */
export interface PublicSchema {
  schema: GraphQLSchema
  /** Ends in a line break. */
  sdl: string
  /** Changes with the schema: hex digits, after the day of its release where that is known. */
  version: string
}

export function describePublicSchema(schema: GraphQLSchema, { releasedOn }: ContractConfig): PublicSchema {
  const sdl = `${printSchema(schema).trimEnd()}\n`
  const hash = createHash('sha256').update(sdl).digest('hex').slice(0, 12)
  return { schema, sdl, version: releasedOn ? `${releasedOn}.${hash}` : hash }
}
