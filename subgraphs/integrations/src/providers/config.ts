import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import type { ConfigProblem, ProviderConfig } from './provider.ts'

// Typed as a CommonJS namespace, while it is the function itself.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default

/** Longest configuration, as JSON text. */
const MAX_CONFIG_LENGTH = 64 * 1024

/** One field of a configuration. */
export interface ConfigField {
  title?: string
  examples?: readonly unknown[]
  writeOnly?: boolean
  format?: string
  minLength?: number
  maxLength?: number
  default?: unknown
  /** Not asked for: it has its default. */
  'x-hidden'?: boolean
  /** Asked for only while another field has one of these values: `{ auth: ['basic'] }`. */
  'x-when'?: Record<string, readonly string[]>
  /** Required while it is asked for. */
  'x-required'?: boolean
  /** What people read in the place of a choice. */
  'x-labels'?: Record<string, string>
}

/** The part of JSON Schema that a template's `configSchema` is made of. */
export interface ConfigSchema {
  title: string
  required?: readonly string[]
  properties: Record<string, ConfigField>
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats(ajv)
ajv.addKeyword({ keyword: 'x-order', schemaType: 'number' })
ajv.addKeyword({ keyword: 'x-advanced', schemaType: 'boolean' })
ajv.addKeyword({ keyword: 'x-hidden', schemaType: 'boolean' })
ajv.addKeyword({ keyword: 'x-warning', schemaType: 'object' })
ajv.addKeyword({ keyword: 'x-when', schemaType: 'object' })
ajv.addKeyword({ keyword: 'x-required', schemaType: 'boolean' })
ajv.addKeyword({ keyword: 'x-labels', schemaType: 'object' })

/** Checks a configuration against its template's schema; each problem says what to do, and none repeats a value. */
export function configValidator(schema: ConfigSchema): (config: ProviderConfig) => ConfigProblem[] {
  const validate: ValidateFunction = ajv.compile(schema as unknown as AnySchemaObject)
  return (config) => {
    if (JSON.stringify(config).length > MAX_CONFIG_LENGTH) {
      return [{ path: [], message: 'The configuration is longer than 64 KB. Shorten its lists.' }]
    }
    const problems = signedInAddresses(schema, config)
    return validate(config) ? problems : [...problems, ...validate.errors!.map((error) => problemOf(error, schema))]
  }
}

/** Addresses are shown, so a password in one would be too. */
function signedInAddresses(schema: ConfigSchema, config: ProviderConfig): ConfigProblem[] {
  const isSignedIn = (value: unknown) => {
    const url = typeof value === 'string' ? URL.parse(value) : null
    return url !== null && url.username + url.password !== ''
  }
  return addressFields(schema)
    .filter((name) => isSignedIn(config[name]))
    .map((name) => ({
      path: [name],
      message: `Leave user name and password out of “${titleOf(schema, name)}”: everybody who sees the connection sees it.`,
    }))
}

/** The same for a schema from the database, which is compiled for this once. */
export function valueProblems(schema: ConfigSchema, config: ProviderConfig): ConfigProblem[] {
  try {
    return configValidator(schema)(config)
  } finally {
    // Or the validator of every schema that was ever read would be kept.
    ajv.removeSchema(schema)
  }
}

/** Why this is no JSON Schema that a form can be drawn from, or null. */
export function schemaProblem(schema: object): string | null {
  try {
    ajv.compile(schema)
    return null
  } catch (error) {
    return `This is not a valid JSON Schema: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500)
  } finally {
    ajv.removeSchema(schema)
  }
}

/** Names of the fields that are stored encrypted and never given out. */
export function secretFields(schema: ConfigSchema): string[] {
  return Object.keys(schema.properties).filter((name) => schema.properties[name]!.writeOnly === true)
}

/** Names of the fields that hold an address which secrets are sent to. */
export function addressFields(schema: ConfigSchema): string[] {
  return Object.keys(schema.properties).filter((name) => schema.properties[name]!.format === 'uri')
}

function problemOf(error: ErrorObject, schema: ConfigSchema): ConfigProblem {
  const path = error.instancePath.split('/').slice(1)
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'required') {
    const name = String(params['missingProperty'])
    return { path: [...path, name], message: `Enter a value for “${titleOf(schema, name)}”.` }
  }
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']).slice(0, 60)
    return {
      path: [...path, name],
      message: `${schema.title} has no setting “${name}”. Remove it, or check its spelling.`,
    }
  }
  const name = path[0] ?? ''
  return { path, message: `“${titleOf(schema, name)}” ${complaint(error, params)}${example(schema.properties[name])}` }
}

function complaint(error: ErrorObject, params: Record<string, unknown>): string {
  const limit = String(params['limit'])
  switch (error.keyword) {
    case 'type':
      return `must be ${params['type'] === 'array' ? 'a list' : `a ${String(params['type'])}`}.`
    case 'minLength':
      return limit === '1' ? 'must not be empty.' : `must have at least ${limit} characters.`
    case 'maxLength':
      return `must have at most ${limit} characters.`
    case 'maxItems':
      return `must have at most ${limit} entries.`
    case 'uniqueItems':
      return 'must not name the same entry twice.'
    case 'minItems':
      return `must name at least ${limit === '1' ? 'one' : limit}.`
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}.`
    case 'format':
      return params['format'] === 'uri' ? 'must be a whole address with https://.' : 'is not in the expected form.'
    default:
      return 'is not in the expected form.'
  }
}

function titleOf(schema: ConfigSchema, name: string): string {
  return schema.properties[name]?.title ?? name
}

function example(field: ConfigField | undefined): string {
  const [first] = field?.examples ?? []
  if (first === undefined) return ''
  return ` For example: ${Array.isArray(first) ? first.join(', ') : String(first)}`
}
