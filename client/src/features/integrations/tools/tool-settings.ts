import { type ConfigField, type ConfigValue, configOf, fieldsOf, problemWith } from '../../../lib/json-schema.ts'

/** How a tool asks for one of its settings, as it is being edited. */
export interface ToolSetting {
  /** The setting as the set-up form would draw it. */
  field: ConfigField
  label: string
  hint: string
  default: ConfigValue
  isHidden: boolean
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const propertiesOf = (schema: unknown): Record<string, Json> =>
  isObject(schema) && isObject(schema.properties) ? (schema.properties as Record<string, Json>) : {}

const shown = (property: Json): Json =>
  Object.fromEntries(Object.entries(property).filter(([keyword]) => keyword !== 'x-hidden'))

/** All settings of a schema in its order, the hidden ones too. */
export const settingsOf = (schema: unknown): ToolSetting[] => {
  const properties = propertiesOf(schema)
  // What is required only while it is asked for can be hidden: a template sets what it hangs on.
  const all = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, { ...shown(property), 'x-required': false }]),
  )
  return fieldsOf({ ...(schema as Json), properties: all }).map((field) => ({
    field,
    label: field.label,
    hint: field.hint ?? '',
    default: field.initial,
    isHidden: properties[field.name]?.['x-hidden'] === true,
  }))
}

/** The schema with what was edited; what was not stays as it stands there, letter for letter. */
export const schemaWith = (schema: unknown, settings: readonly ToolSetting[]): Json => {
  const properties = propertiesOf(schema)
  const edited = settings.map((setting) => [setting.field.name, propertyWith(properties[setting.field.name], setting)])
  return { ...(schema as Json), properties: { ...properties, ...Object.fromEntries(edited) } }
}

const propertyWith = (property: Json = {}, setting: ToolSetting): Json => {
  const { field, isHidden } = setting
  const next: Json = isHidden ? { ...property, 'x-hidden': true } : shown(property)
  if (setting.label.trim() !== field.label) next.title = setting.label.trim()
  if (setting.hint.trim() !== (field.hint ?? '')) {
    if (setting.hint.trim()) next.description = setting.hint.trim()
    else delete next.description
  }
  if (setting.default !== field.initial) {
    const value = configOf([field], { [field.name]: setting.default })[field.name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete next.default
    else next.default = value
  }
  return next
}

/** A secret has no default, since everyone would see it: one that is required must be asked for. */
export const canHide = ({ field }: ToolSetting): boolean => !(field.isSecret && field.isRequired)

/** What is wrong with a setting: with its label, and with its default. */
export const settingProblems = (setting: ToolSetting): { label?: string; default?: string } => {
  const { field, isHidden } = setting
  const label = setting.label.trim() ? undefined : 'Enter a label.'
  const isMissing = isHidden && field.isRequired && typeof setting.default === 'string' && !setting.default.trim()
  const problem = isMissing
    ? 'This setting is required. Give it a default, or let it be asked for.'
    : problemWith({ ...field, isRequired: false }, setting.default)
  return { ...(label && { label }), ...(problem && { default: problem }) }
}
