/**
 * The part of JSON Schema that a connection's configuration uses: one flat object of named values. `x-order`, `x-warning`,
 * `x-advanced`, `x-hidden`, `x-when`, `x-required` and `x-labels` are the product's own. A general validator compiles code at run
 * time, which our content policy forbids.
 */
export interface ConfigField {
  name: string
  label: string
  hint: string | undefined
  kind: 'text' | 'url' | 'email' | 'number' | 'boolean' | 'choice' | 'list'
  isSecret: boolean
  isRequired: boolean
  choices: string[]
  /** What people read in the place of a choice. */
  labels: Record<string, string>
  initial: ConfigValue
  minLength: number | undefined
  maxLength: number | undefined
  minimum: number | undefined
  maximum: number | undefined
  pattern: string | undefined
  maxItems: number | undefined
  example: string | undefined
  /** Of a value that is odd but not wrong, such as a token of an unknown shape. */
  warning: { pattern: string; message: string } | undefined
  /** Rarely needed, so shown on request. */
  isAdvanced: boolean
  /** Asked for only while the field of this name has one of these values. */
  when: { name: string; values: string[] } | undefined
}

/** What a person has put into a field: a list is text, one entry on each line. */
export type ConfigValue = string | boolean

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
const stringsOf = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

const kindOf = (schema: Json): ConfigField['kind'] => {
  if (stringsOf(schema.enum).length) return 'choice'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'array') return 'list'
  if (schema.format === 'uri' || schema.format === 'url') return 'url'
  return schema.format === 'email' ? 'email' : 'text'
}

const exampleOf = (examples: unknown) => {
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined
  return Array.isArray(first) ? stringsOf(first).join('\n') : textOf(first)
}

const labelsOf = (value: unknown) =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([choice, label]) => [choice, String(label)])) : {}

const warningOf = (value: unknown) => {
  if (!isObject(value)) return undefined
  const [pattern, message] = [textOf(value.pattern), textOf(value.message)]
  return pattern && message ? { pattern, message } : undefined
}

/** Undefined: always asked for; null: never, because the field that it hangs on is set by the template. */
const whenOf = (property: Json, properties: Json, saved: Json): ConfigField['when'] | null => {
  const [entry] = isObject(property['x-when']) ? Object.entries(property['x-when']) : []
  if (!entry) return undefined
  const [name, values] = [entry[0], stringsOf(entry[1])]
  const other = properties[name]
  if (isObject(other) && other['x-hidden'] !== true) return { name, values }
  const fixed = saved[name] ?? (isObject(other) ? other.default : undefined)
  return values.includes(String(fixed)) ? undefined : null
}

const asWords = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^./, (first) => first.toUpperCase())

const asValue = (kind: ConfigField['kind'], value: unknown): ConfigValue => {
  if (kind === 'boolean') return value === true
  if (kind === 'list') return stringsOf(value).join('\n')
  return typeof value === 'number' ? String(value) : (textOf(value) ?? '')
}

/** The fields of a configuration, in the order of the schema; `saved` are the values to begin with. */
export const fieldsOf = (schema: unknown, saved: unknown = {}): ConfigField[] => {
  if (!isObject(schema) || !isObject(schema.properties)) return []
  const required = stringsOf(schema.required)
  const values = isObject(saved) ? saved : {}
  const properties = schema.properties
  const fields = Object.entries(properties).flatMap(([name, property]) => {
    // The template sets it: it is not for people to fill in.
    if (!isObject(property) || property['x-hidden'] === true) return []
    const when = whenOf(property, properties, values)
    if (when === null) return []
    const kind = kindOf(property)
    const items = isObject(property.items) ? property.items : {}
    return {
      name,
      kind,
      label: textOf(property.title) ?? asWords(name),
      hint: textOf(property.description),
      isSecret: property.writeOnly === true,
      isRequired: required.includes(name) || property['x-required'] === true,
      choices: stringsOf(property.enum),
      labels: labelsOf(property['x-labels']),
      initial: asValue(kind, values[name] ?? property.default),
      minLength: numberOf(property.minLength),
      maxLength: numberOf(property.maxLength),
      minimum: numberOf(property.minimum),
      maximum: numberOf(property.maximum),
      pattern: textOf(kind === 'list' ? items.pattern : property.pattern),
      maxItems: numberOf(property.maxItems),
      example: exampleOf(property.examples),
      warning: warningOf(property['x-warning']),
      isAdvanced: property['x-advanced'] === true,
      when,
      order: numberOf(property['x-order']) ?? Number.MAX_SAFE_INTEGER,
    }
  })
  return fields.toSorted((a, b) => a.order - b.order)
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const checkNumber = (field: ConfigField, text: string) => {
  const number = Number(text)
  if (!Number.isFinite(number)) return 'Enter a number.'
  if (field.minimum !== undefined && number < field.minimum) return `Enter ${field.minimum} or more.`
  if (field.maximum !== undefined && number > field.maximum) return `Enter ${field.maximum} or less.`
  return undefined
}

const checkList = (field: ConfigField, text: string) => {
  const lines = linesOf(text)
  if (field.maxItems !== undefined && lines.length > field.maxItems)
    return `These are ${lines.length}; ${field.maxItems} are the most.`
  const odd = field.pattern && lines.find((line) => !new RegExp(field.pattern ?? '', 'u').test(line))
  return odd ? `“${odd}” does not fit. ${field.hint ?? ''}` : undefined
}

/** What is odd about a value, though it may be right. */
export const doubtAbout = (field: ConfigField, value: ConfigValue): string | undefined =>
  field.warning &&
  typeof value === 'string' &&
  value.trim() &&
  !new RegExp(field.warning.pattern, 'u').test(value.trim())
    ? field.warning.message
    : undefined

/** What is wrong with a value, as a sentence that says what to do; undefined when nothing is. `isKept` lets a saved secret stay. */
export const problemWith = (field: ConfigField, value: ConfigValue, isKept = false): string | undefined => {
  if (typeof value === 'boolean') return undefined
  const text = value.trim()
  if (!text) return field.isRequired && !isKept ? `Enter ${field.label.toLowerCase()}.` : undefined
  if (field.kind === 'number') return checkNumber(field, text)
  if (field.kind === 'list') return checkList(field, text)
  if (field.kind === 'url' && !/^https?:\/\/\S+$/.test(text)) return 'Enter an address that begins with https://.'
  if (field.kind === 'email' && !/^\S+@\S+\.\S+$/.test(text)) return 'Enter an e-mail address, such as you@company.com.'
  if (field.minLength !== undefined && text.length < field.minLength)
    return `This has ${text.length} characters; it needs ${field.minLength} or more.`
  if (field.maxLength !== undefined && text.length > field.maxLength)
    return `This has ${text.length} characters; ${field.maxLength} is the most.`
  if (field.pattern && !new RegExp(field.pattern, 'u').test(text))
    return `This does not look like ${field.label.toLowerCase()}. ${field.hint ?? 'Check it and enter it again.'}`
  return undefined
}

/** Whether a field is asked for, with the others as they are. */
export const isAsked = (
  field: ConfigField,
  fields: readonly ConfigField[],
  values: Record<string, ConfigValue>,
): boolean => {
  if (!field.when) return true
  const { name, values: fitting } = field.when
  const other = fields.find((each) => each.name === name)
  return other === undefined || fitting.includes(String(values[name] ?? other.initial))
}

/**
 * The configuration to send. What was left empty is left out, so a saved secret keeps its value; and what is not asked for with
 * the others as they are.
 */
export const configOf = (
  fields: readonly ConfigField[],
  values: Record<string, ConfigValue>,
): Record<string, unknown> => {
  const config: Record<string, unknown> = {}
  for (const { name, kind, initial } of fields.filter((field) => isAsked(field, fields, values))) {
    const value = values[name] ?? initial
    if (typeof value === 'boolean') config[name] = value
    else if (kind === 'list') config[name] = linesOf(value)
    else if (value.trim()) config[name] = kind === 'number' ? Number(value) : value.trim()
  }
  return config
}
