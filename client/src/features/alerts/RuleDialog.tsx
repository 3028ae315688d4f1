import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  Alert_RuleFragment,
  AlertAudience,
  AlertCategory,
  AlertComparison,
  AlertSeverity,
} from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { optionsOf } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { RuleCreate, RuleUpdate } from './alert-documents.ts'
import { alertCategories, alertSeverities, comparisons, cooldowns, windows } from './alert-words.ts'
import { RulePreview } from './RulePreview.tsx'
import { RuleRoutes } from './RuleRoutes.tsx'
import { SubjectField } from './SubjectField.tsx'

const Metrics = graphql(`
  query RuleDialog_Metrics {
    alertMetrics {
      key
      name
      source
      kind
      unit
      subject
    }
  }
`)

const audiences = { STAFF: 'All staff', ADMINS: 'Administrators alone' } as const satisfies Record<
  AlertAudience,
  string
>

const optionsFrom = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const minuteOptions = (steps: readonly { minutes: number; label: string }[], own: number) =>
  [...steps, ...(steps.some(({ minutes }) => minutes === own) ? [] : [{ minutes: own, label: `${own} minutes` }])]
    .toSorted((a, b) => a.minutes - b.minutes)
    .map(({ minutes, label }) => ({ value: String(minutes), label }))

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

/** Adds a rule, or changes one; says what it would have done. */
export const RuleDialog = (props: { rule?: Alert_RuleFragment; onClose: () => void; onSaved: () => void }) => {
  const client = useClient()
  const given = props.rule
  const [metrics] = createQuery({ query: Metrics })
  const [fields, setFields] = createStore({
    name: given?.name ?? '',
    description: given?.description ?? '',
    category: given?.category ?? ('CRITICAL' as AlertCategory),
    metric: given?.metric?.key ?? 'services.down',
    subject: given?.subject ?? '',
    comparison: given?.comparison ?? ('AT_LEAST' as AlertComparison),
    threshold: String(given?.threshold ?? 1),
    windowMinutes: given?.windowMinutes ?? 5,
    minimum: String(given?.minimum ?? 0),
    severity: given?.severity ?? ('WARNING' as AlertSeverity),
    audience: given?.audience ?? ('STAFF' as AlertAudience),
    cooldownMinutes: given?.cooldownMinutes ?? 30,
    notifiesInApp: given?.notifiesInApp ?? true,
    notifiesByEmail: given?.notifiesByEmail ?? true,
    discordConnectionId: given?.discordConnection?.id ?? '',
    discordChannel: given?.discordChannel ?? '',
    webhookUrl: '',
    removesWebhook: false,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const metric = () => metrics.data?.alertMetrics?.find(({ key }) => key === fields.metric)
  const isYesOrNo = () => metric()?.subject === 'SERVICE' || metric()?.subject === 'CONNECTION'
  const isChange = () => fields.comparison === 'RISES_BY' || fields.comparison === 'FALLS_BY'
  const unit = () => (isChange() ? '%' : (metric()?.unit ?? ''))

  const condition = () => ({
    metric: fields.metric,
    subject: metric()?.subject ? fields.subject || null : null,
    comparison: isYesOrNo() ? ('AT_LEAST' as const) : fields.comparison,
    threshold: isYesOrNo() ? 1 : isNumber(fields.threshold) ? Number(fields.threshold) : NaN,
    windowMinutes: fields.windowMinutes,
    minimum: isYesOrNo() ? 0 : Number(fields.minimum) || 0,
  })

  const send = async () => {
    const { name, description, category, severity, audience, cooldownMinutes, notifiesInApp, notifiesByEmail } = fields
    const input = {
      name,
      description,
      category,
      severity,
      audience,
      cooldownMinutes,
      notifiesInApp,
      notifiesByEmail,
      ...condition(),
      discordConnectionId: fields.discordConnectionId || null,
      discordChannel: fields.discordChannel || null,
      webhookUrl: fields.removesWebhook ? '' : fields.webhookUrl.trim() || null,
    }
    if (given) {
      const { id, version } = given
      const { data, error } = await client.mutation(RuleUpdate, { input: { id, version, ...input } }).toPromise()
      return { payload: data?.alertRuleUpdate, error }
    }
    const { data, error } = await client.mutation(RuleCreate, { input }).toPromise()
    return { payload: data?.alertRuleCreate, error }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setErrors({
      ...(!fields.name.trim() && { name: 'Enter a name.' }),
      ...(!isYesOrNo() && !isNumber(fields.threshold) && { threshold: 'Enter a number.' }),
    })
    if (Object.keys(errors()).length > 0) return focusFirstError(event)
    setBusy(true)
    const { payload, error } = await send()
    setBusy(false)
    if (!payload?.rule) {
      setErrors(
        payload
          ? messagesByField(payload.userErrors)
          : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
      )
      return focusFirstError(event)
    }
    const { onClose, onSaved } = props
    const { name } = payload.rule
    onClose()
    onSaved()
    return toast({ message: given ? `“${name}” is changed.` : `“${name}” watches from now on.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={given ? `Edit “${given.name}”` : 'New rule'}
      verb={given ? 'Save' : 'Add rule'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['version'] ?? errors()['id']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="Name"
        name="name"
        value={fields.name}
        onInput={(name) => setFields({ name })}
        error={errors()['name']}
        isRequired
        autofocus
      />
      <Select
        label="What is looked at"
        options={(metrics.data?.alertMetrics ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        value={fields.metric}
        onChange={(key) => setFields({ metric: key, subject: '' })}
        error={errors()['metric']}
        hint={metric()?.source}
      />
      <Show when={metric()?.subject}>
        {(kind) => (
          <SubjectField
            kind={kind()}
            isOptional={fields.metric.startsWith('project.budget')}
            value={fields.subject}
            onChange={(subject) => setFields({ subject })}
            error={errors()['subject']}
          />
        )}
      </Show>
      <Show when={!isYesOrNo()}>
        <div class="grid gap-5 sm:grid-cols-2">
          <Select
            label="When it"
            options={optionsFrom(comparisons)}
            value={fields.comparison}
            onChange={(comparison) => setFields({ comparison: comparison as AlertComparison })}
          />
          <Field
            label={unit() ? `Limit (${unit()})` : 'Limit'}
            name="threshold"
            type="number"
            value={fields.threshold}
            onInput={(threshold) => setFields({ threshold })}
            error={errors()['threshold']}
          />
        </div>
      </Show>
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label={isYesOrNo() || metric()?.kind === 'GAUGE' ? 'For' : isChange() ? 'Compared with the' : 'Within'}
          options={minuteOptions(windows, fields.windowMinutes)}
          value={String(fields.windowMinutes)}
          onChange={(minutes) => setFields({ windowMinutes: Number(minutes) })}
          error={errors()['windowMinutes']}
        />
        <Show when={!isYesOrNo() && metric()?.kind !== 'GAUGE'}>
          <Field
            label="Judge only from"
            name="minimum"
            type="number"
            min="0"
            value={fields.minimum}
            onInput={(minimum) => setFields({ minimum })}
            error={errors()['minimum']}
            hint={isChange() ? 'events in the time before' : 'events in this time'}
          />
        </Show>
      </div>
      <RulePreview draft={condition()} isReady={metric() !== undefined} />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="Severity"
          options={optionsOf(alertSeverities)}
          value={fields.severity}
          onChange={(severity) => setFields({ severity: severity as AlertSeverity })}
        />
        <Select
          label="Category"
          options={optionsOf(alertCategories)}
          value={fields.category}
          onChange={(category) => setFields({ category: category as AlertCategory })}
        />
        <Select
          label="Who sees it"
          options={optionsFrom(audiences)}
          value={fields.audience}
          onChange={(audience) => setFields({ audience: audience as AlertAudience })}
        />
        <Select
          label="Tell again after"
          options={minuteOptions(cooldowns, fields.cooldownMinutes)}
          value={String(fields.cooldownMinutes)}
          onChange={(minutes) => setFields({ cooldownMinutes: Number(minutes) })}
        />
      </div>
      <RuleRoutes
        fields={fields}
        onChange={(change) => setFields(change)}
        webhookHost={given?.webhookHost ?? null}
        errors={errors()}
      />
      <Field
        label="What to do then"
        name="description"
        lines={2}
        value={fields.description}
        onInput={(description) => setFields({ description })}
        error={errors()['description']}
        isRequired={false}
      />
    </FormDialog>
  )
}
