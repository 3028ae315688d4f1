import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type ConfigField, type ConfigValue, configOf, isAsked, problemWith } from '../../lib/json-schema.ts'

/** What is typed into a tool's settings and what is wrong with it. `onEdit` is told of every change. */
export const createConfigForm = (
  fields: () => readonly ConfigField[],
  kept: () => readonly string[],
  onEdit: () => void,
) => {
  const [values, setValues] = createStore<Record<string, ConfigValue>>({})
  const [errors, setErrors] = createSignal<Record<string, string | undefined>>({})
  return {
    values,
    errors,
    setErrors,
    change(name: string, value: ConfigValue) {
      setValues(name, value)
      if (errors()[name]) setErrors({ ...errors(), [name]: undefined })
      onEdit()
    },
    check: (name: string, problem: string | undefined) => setErrors({ ...errors(), [name]: problem }),
    /** Checks every field, and `more` with them; true when nothing is wrong. */
    checkAll(more: Record<string, string | undefined> = {}) {
      const asked = fields().filter((field) => isAsked(field, fields(), values))
      const found = asked.map((field) => [
        field.name,
        problemWith(field, values[field.name] ?? field.initial, kept().includes(field.name)),
      ])
      const all: Record<string, string | undefined> = { ...Object.fromEntries(found), ...more }
      setErrors(all)
      return !Object.values(all).some(Boolean)
    },
    config: () => configOf(fields(), values),
  }
}
