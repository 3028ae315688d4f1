import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { BudgetPeriod } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { type Budget, periods, SetBudget } from './budget-documents.ts'

interface BudgetDialogProps {
  projectId: string
  /** Null: a first one. */
  budget: Budget | null
  onClose: () => void
  onRemove: (budget: Budget) => void
}

const decimal = /^\d+(\.\d+)?$/

/** Says what a project may use: hours, money, or both. */
export const BudgetDialog = (props: BudgetDialogProps) => {
  const client = useClient()
  const formId = createUniqueId()
  const [form, setForm] = createStore({
    period: props.budget?.period ?? ('MONTH' as BudgetPeriod),
    hours: props.budget?.hours == null ? '' : String(props.budget.hours),
    amount: props.budget?.amount?.amount ?? '',
    hourlyRate: props.budget?.hourlyRate?.amount ?? '',
    currencyCode: props.budget?.amount?.currencyCode ?? 'USD',
    isShared: props.budget?.isShared ?? false,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const checked = (): Record<string, string> => ({
    ...(!form.hours && !form.amount && { hours: 'Enter hours, or an amount, or both.' }),
    ...(form.hours && !(Number(form.hours) > 0) && { hours: 'Enter a number of hours, such as 40.' }),
    ...(form.amount && !decimal.test(form.amount) && { amount: 'Enter an amount, such as 12000.' }),
    ...(form.amount && !decimal.test(form.hourlyRate) && { hourlyRate: 'Enter what an hour costs, such as 95.' }),
    ...(form.amount && !/^[A-Z]{3}$/.test(form.currencyCode) && { currencyCode: 'Three letters, such as USD.' }),
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(checked())
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const hasAmount = form.amount !== ''
    const input = {
      projectId: props.projectId,
      version: props.budget?.version ?? null,
      period: form.period,
      hours: form.hours ? Number(form.hours) : null,
      amount: hasAmount ? form.amount : null,
      hourlyRate: hasAmount ? form.hourlyRate : null,
      currencyCode: hasAmount ? form.currencyCode : null,
      isShared: form.isShared,
    }
    const { data, error } = await client.mutation(SetBudget, { input }).toPromise()
    setBusy(false)
    const payload = data?.projectBudgetSet
    if (payload?.userErrors.length) {
      setErrors(messagesByField(payload.userErrors))
      return focusFirstError(event)
    }
    if (!payload?.project) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    props.onClose()
    return toast({ message: 'The budget is saved.' })
  }
  const remove = () => {
    // Read before the dialog is gone, and its properties with it.
    const [budget, { onRemove, onClose }] = [props.budget!, props]
    onClose()
    onRemove(budget)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.budget ? 'Change budget' : 'Set a budget'}
      description="Judged by the hours that connected tools tell. Alerts follow it by themselves."
      footer={
        <>
          <Show when={props.budget}>
            <Button variant="ghost" class="mr-auto" onClick={remove}>
              Remove
            </Button>
          </Show>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={isBusy()}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        class="flex flex-col gap-5"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()[''] ?? errors()['version'] ?? errors()['projectId']}>
          {(message) => <FormError>{message()}</FormError>}
        </Show>
        <Select
          label="For"
          options={Object.entries(periods).map(([value, { label }]) => ({ value, label }))}
          value={form.period}
          onChange={(period) => setForm({ period: period as BudgetPeriod })}
        />
        <Field
          label="Hours"
          name="hours"
          type="number"
          min="0"
          value={form.hours}
          onInput={(hours) => setForm({ hours })}
          error={errors()['hours']}
          hint="Leave it empty to judge by money alone."
          autofocus
        />
        <div class="grid grid-cols-1 gap-5 sm:grid-cols-[2fr_2fr_1fr]">
          <Field
            label="Amount"
            name="amount"
            value={form.amount}
            onInput={(amount) => setForm({ amount: amount.trim() })}
            error={errors()['amount']}
          />
          <Field
            label="An hour costs"
            name="hourlyRate"
            value={form.hourlyRate}
            onInput={(hourlyRate) => setForm({ hourlyRate: hourlyRate.trim() })}
            error={errors()['hourlyRate']}
          />
          <Field
            label="Currency"
            name="currencyCode"
            value={form.currencyCode}
            onInput={(code) => setForm({ currencyCode: code.trim().toUpperCase() })}
            error={errors()['currencyCode']}
          />
        </div>
        <Checkbox
          label="The company sees it"
          name="isShared"
          isChecked={form.isShared}
          onChange={(isShared) => setForm({ isShared })}
          hint="With what is used of it, and never who worked."
        />
      </form>
    </Dialog>
  )
}
