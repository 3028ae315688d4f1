import { type AnyVariables, type DocumentInput, useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { IntegrationCategory, ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { safeUrl } from '../../../lib/url.ts'
import { Create, Update } from './tool-mutations.ts'
import { schemaWith, settingProblems, settingsOf, type ToolSetting } from './tool-settings.ts'

type Tool = ToolsPage_ToolFragment

/** Longest key of a tool. */
const KEY_LENGTH = 50

/** A key for a tool of this name, such as "github-acme-labs". */
export const keyFor = (handlerKey: string, name: string): string => {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  const own = slug.startsWith(`${handlerKey}-`) ? slug.slice(handlerKey.length + 1) : slug
  return `${handlerKey}-${own}`.slice(0, KEY_LENGTH).replace(/-+$/, '')
}

const valuesOf = (tool: Tool) => ({
  category: tool.category,
  description: tool.description,
  documentationUrl: tool.documentationUrl ?? '',
  settings: settingsOf(tool.configSchema),
})

interface Values {
  name: string
  key: string
  companyId: string | null
  category: IntegrationCategory
  description: string
  documentationUrl: string
  settings: ToolSetting[]
}

/** A tool that is edited, or one that is added on the model of `first`. */
export const createToolForm = (first: Tool, isNew: boolean, onSaved: (tool: Tool) => void) => {
  const client = useClient()
  // As it was when the form was opened: the list behind it goes on changing.
  const { id, version } = first
  const [base, setBase] = createSignal<Tool>({ ...first })
  const [values, setValues] = createStore<Values>({
    ...valuesOf(first),
    name: isNew ? '' : first.name,
    key: isNew ? '' : first.key,
    companyId: first.company?.id ?? null,
  })
  const [errors, setErrors] = createSignal<Record<string, string | undefined>>({})
  const [hasConflict, setConflict] = createSignal(false)
  const [isChecked, setChecked] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const key = () => values.key || keyFor(base().handlerKey, values.name)

  const check = () => {
    setChecked(true)
    const url = values.documentationUrl.trim()
    const found = {
      name: values.name.trim() ? undefined : 'Enter a name.',
      documentationUrl:
        url && !(safeUrl(url) && url.startsWith('https://'))
          ? 'Enter an address that begins with https://.'
          : undefined,
    }
    setErrors(found)
    return !Object.values(found).some(Boolean) && values.settings.every((s) => !Object.keys(settingProblems(s)).length)
  }

  const run = async <Data, Variables extends AnyVariables>(
    document: DocumentInput<Data, Variables>,
    variables: Variables,
    payloadOf: (data: Data) => {
      template?: Tool | null
      userErrors: { field?: string[] | null; message: string; code: string }[]
    },
  ) => {
    setBusy(true)
    const { data, error } = await client.mutation(document, variables).toPromise()
    setBusy(false)
    const payload = data && payloadOf(data)
    if (payload?.template) return onSaved(payload.template)
    const failures = payload?.userErrors ?? []
    setConflict(failures.some(({ code }) => code === 'CONFLICT'))
    const ofSchema = failures.filter(({ field }) => field?.at(-1) === 'configSchema').map(({ message }) => message)
    const fallback = error ? problemOf(error).message : 'The server gave no answer. Try again.'
    return setErrors({
      ...messagesByField(failures),
      ...(ofSchema.length > 0 && { '': ofSchema.join(' ') }),
      ...(failures.length === 0 && { '': fallback }),
    })
  }

  const save = () => {
    const common = {
      name: values.name.trim(),
      category: values.category,
      description: values.description.trim(),
      documentationUrl: values.documentationUrl.trim() || null,
      configSchema: schemaWith(base().configSchema, values.settings),
    }
    if (!isNew) return run(Update, { input: { id, version, ...common } }, (data) => data.integrationTemplateUpdate)
    const input = { ...common, handlerKey: base().handlerKey, key: key(), companyId: values.companyId }
    return run(Create, { input: { ...input, isActive: true } }, (data) => data.integrationTemplateCreate)
  }

  return {
    values,
    setValues,
    errors,
    hasConflict,
    isChecked,
    isBusy,
    base,
    key,
    /** Takes another tool as the model; what is its own, such as the name, stays. */
    rebase(tool: Tool) {
      setBase({ ...tool })
      setValues(valuesOf(tool))
    },
    changeSetting: (name: string, change: Partial<ToolSetting>) =>
      setValues('settings', (setting) => setting.field.name === name, change),
    /** False when something has to be put right first. */
    submit() {
      if (isBusy()) return true
      if (!check()) return false
      void save()
      return true
    },
  }
}
