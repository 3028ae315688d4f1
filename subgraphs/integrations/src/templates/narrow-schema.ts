import { isDeepStrictEqual } from 'node:util'
import { type ConfigSchema, type ConfigField, schemaProblem, valueProblems } from '../providers/config.ts'

const MAX_LENGTH = 64 * 1024
/** What a template may say in its own words. Everything else is as the handler has it. */
const OWN_OF_SCHEMA = new Set(['title', 'description', 'properties', 'required'])
const OWN_OF_FIELD = new Set(['title', 'description', 'examples', 'default', 'x-order', 'x-advanced', 'x-hidden'])

/**
 * What keeps a schema from being a template of this handler, in sentences; empty when it may be one. It may leave fields
 * out or hide them, say other words, give defaults and require more: whatever it lets through, the handler accepts.
 */
export function narrowingProblems(given: unknown, handler: ConfigSchema): string[] {
  if (!isRecord(given) || !isRecord(given['properties'])) {
    return ['The schema must be an object with `properties`: take the one of the tool and change it.']
  }
  if (JSON.stringify(given).length > MAX_LENGTH) return ['The schema is longer than 64 KB. Shorten its texts.']
  const problems = [
    ...foreignKeywords(given, handler as unknown as Record<string, unknown>, OWN_OF_SCHEMA, 'The schema'),
    ...Object.entries(given['properties']).flatMap(([name, field]) => fieldProblems(name, field, handler)),
    ...requiredProblems(given, handler),
  ]
  if (typeof given['title'] !== 'string') problems.push('Give the schema a `title`: messages name the tool by it.')
  if (problems.length > 0) return problems
  const invalid = schemaProblem(given)
  return invalid === null ? defaultProblems(given as unknown as ConfigSchema) : [invalid]
}

function fieldProblems(name: string, field: unknown, handler: ConfigSchema): string[] {
  const own = Object.hasOwn(handler.properties, name) ? handler.properties[name] : undefined
  if (!own) return [`The tool has no setting “${name}”. Remove it.`]
  if (!isRecord(field)) return [`“${name}” must be an object.`]
  const problems = foreignKeywords(field, own as Record<string, unknown>, OWN_OF_FIELD, `“${name}”`)
  if (own.writeOnly && 'default' in field) {
    problems.push(`“${name}” is a secret: a default would show it to everyone. Remove the default.`)
  }
  return problems
}

function foreignKeywords(
  given: Record<string, unknown>,
  handler: Record<string, unknown>,
  own: ReadonlySet<string>,
  what: string,
): string[] {
  const names = new Set([...Object.keys(given), ...Object.keys(handler)])
  return [...names]
    .filter((name) => !own.has(name) && !isDeepStrictEqual(given[name], handler[name]))
    .map((name) => `${what} must keep \`${name}\` as the tool has it.`)
}

function requiredProblems(given: Record<string, unknown>, handler: ConfigSchema): string[] {
  const { required = [], properties } = given as unknown as ConfigSchema
  if (!Array.isArray(required)) return ['`required` must be a list of names.']
  const dropped = (handler.required ?? []).filter(
    (name) => !required.includes(name) || !Object.hasOwn(properties, name),
  )
  const unknown = required.filter((name) => !Object.hasOwn(properties, name) && !dropped.includes(name))
  const unreachable = required.filter((name) => {
    const field: ConfigField | undefined = properties[name]
    return field?.['x-hidden'] === true && field.default === undefined
  })
  return [
    ...dropped.map((name) => `“${name}” must stay, and stay required: the tool does not work without it.`),
    ...unknown.map((name) => `“${name}” is required but not described. Describe it in \`properties\`.`),
    ...unreachable.map((name) => `“${name}” is required, so it cannot be hidden without a default.`),
  ]
}

function defaultProblems(schema: ConfigSchema): string[] {
  const defaults = Object.entries(schema.properties).flatMap(([name, field]) =>
    field.default === undefined ? [] : [[name, field.default] as const],
  )
  const problems = valueProblems({ ...schema, required: [] }, Object.fromEntries(defaults))
  return problems.map(({ message }) => `A default does not fit: ${message}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
