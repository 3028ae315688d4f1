import { createQuery, useClient } from '@urql/solid'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'

const Choices = graphql(`
  query AssignDialog_Choices {
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
    trainingResources(first: 100) {
      nodes {
        id
        title
      }
    }
    quizzes(first: 100, where: { isPublished: true }) {
      nodes {
        id
        title
      }
    }
  }
`)

const Assign = graphql(`
  mutation AssignDialog_Assign($input: TrainingAssignInput!) {
    trainingAssign(input: $input) {
      assignments {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

interface Choice {
  id: string
  label: string
}

interface ChoicesProps {
  legend: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  empty: string
  error?: string | undefined
}

/** Some of many, found by typing. */
const ManyOf = (props: ChoicesProps) => {
  const [search, setSearch] = createSignal('')
  const shown = () =>
    props.choices.filter(
      ({ id, label }) => props.chosen.includes(id) || label.toLowerCase().includes(search().trim().toLowerCase()),
    )
  const toggle = (id: string, isChosen: boolean) =>
    props.onChange(isChosen ? [...props.chosen, id] : props.chosen.filter((other) => other !== id))
  return (
    <fieldset class="flex flex-col gap-2">
      <legend class="mb-1.5 flex w-full items-baseline justify-between gap-3 text-sm font-medium">
        {props.legend}
        <span class="text-xs font-normal text-neutral-11 tabular-nums">{props.chosen.length} chosen</span>
      </legend>
      <Show when={props.choices.length > 6}>
        <input
          type="search"
          class="h-8 rounded-sm border border-neutral-7 bg-surface px-2.5 text-base placeholder:text-neutral-11 focus-visible:border-accent-solid focus-visible:outline-1"
          aria-label={`Find ${props.legend.toLowerCase()}`}
          placeholder={`Find ${props.legend.toLowerCase()}`}
          value={search()}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </Show>
      <div class="flex max-h-44 flex-col gap-2 overflow-y-auto rounded-sm border p-3">
        <For each={shown()} fallback={<p class="text-sm text-neutral-11">{props.empty}</p>}>
          {({ id, label }) => (
            <Checkbox label={label} isChecked={props.chosen.includes(id)} onChange={(is) => toggle(id, is)} />
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p role="alert" class="text-sm text-danger-text">
          {props.error}
        </p>
      </Show>
    </fieldset>
  )
}

interface AssignDialogProps {
  /** A resource or quiz that is chosen already. */
  item?: string
  onClose: () => void
  onAssigned?: () => void
}

/** Assigns resources and quizzes to several companies at once. */
export const AssignDialog = (props: AssignDialogProps) => {
  const client = useClient()
  const [choices] = createQuery({ query: Choices, requestPolicy: 'cache-and-network' })
  const [companyIds, setCompanyIds] = createSignal<string[]>([])
  const [itemIds, setItemIds] = createSignal<string[]>(props.item ? [props.item] : [])
  const [isRequired, setRequired] = createSignal(true)
  const [dueOn, setDueOn] = createSignal('')
  const [passingScore, setPassingScore] = createSignal('80')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const quizIds = () => itemIds().filter((id) => id.startsWith('quiz_'))
  // Made once: rows that were made anew at each choice would lose the cursor.
  const items = createMemo(() => [
    ...(choices.data?.trainingResources?.nodes ?? []).map(({ id, title }) => ({ id, label: title })),
    ...(choices.data?.quizzes?.nodes ?? []).map(({ id, title }) => ({ id, label: `Quiz: ${title}` })),
  ])
  const companies = createMemo(() =>
    (choices.data?.companies?.nodes ?? []).map(({ id, name }) => ({ id, label: name })),
  )

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (itemIds().length === 0) return setErrors({ items: 'Choose what is to be learned.' })
    if (companyIds().length === 0) return setErrors({ companyIds: 'Choose at least one company.' })
    setBusy(true)
    const { data, error } = await client
      .mutation(Assign, {
        input: {
          companyIds: companyIds(),
          resourceIds: itemIds().filter((id) => !id.startsWith('quiz_')),
          quizIds: quizIds(),
          isRequired: isRequired(),
          dueOn: dueOn() || null,
          passingScore: quizIds().length > 0 ? Number(passingScore()) || 0 : null,
        },
      })
      .toPromise()
    setBusy(false)
    const payload = data?.trainingAssign
    if (payload?.userErrors.length) {
      // What is wrong with one of the things stands under all of them.
      const byField = payload.userErrors.map(({ field, message }) => {
        const name = field?.[0] ?? ''
        return { field: [name === 'resourceIds' || name === 'quizIds' ? 'items' : name], message }
      })
      setErrors(messagesByField(byField))
      return focusFirstError(event)
    }
    if (!payload?.assignments) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    const count = companyIds().length
    const { onClose, onAssigned } = props
    onAssigned?.()
    onClose()
    return toast({
      message: `Assigned to ${count === 1 ? 'one company' : `${count} companies`}. Their developers are told.`,
    })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="Assign training"
      description="All developers of the companies have it, those who join later too."
      verb="Assign"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <ManyOf
        legend="Training"
        choices={items()}
        chosen={itemIds()}
        onChange={setItemIds}
        empty="Add a resource, or publish a quiz, first."
        error={errors()['items']}
      />
      <ManyOf
        legend="Companies"
        choices={companies()}
        chosen={companyIds()}
        onChange={setCompanyIds}
        empty="No company fits."
        error={errors()['companyIds']}
      />
      <Checkbox
        label="Required"
        hint="Otherwise it is offered, and marked as optional."
        isChecked={isRequired()}
        onChange={setRequired}
      />
      <DayField
        label="Due on"
        value={dueOn()}
        onInput={setDueOn}
        error={errors()['dueOn']}
        hint="The end of this day by the clock of each company."
      />
      <Show when={quizIds().length > 0}>
        <Field
          label="Passed with (percent)"
          name="passingScore"
          type="number"
          value={passingScore()}
          onInput={setPassingScore}
          error={errors()['passingScore']}
          isRequired
        />
      </Show>
    </FormDialog>
  )
}

interface DayFieldProps {
  label: string
  value: string
  onInput: (day: string) => void
  hint?: string
  error?: string | undefined
}

/** A day of the calendar, or none. */
export const DayField = (props: DayFieldProps) => {
  const id = createUniqueId()
  return (
    <div class="flex flex-col gap-1.5">
      <div class="flex items-baseline justify-between gap-3 text-sm font-medium">
        <label for={id}>{props.label}</label>
        <span class="text-xs font-normal text-neutral-11">Optional</span>
      </div>
      <input
        id={id}
        type="date"
        class="h-9 rounded-sm border border-neutral-7 bg-surface px-2.5 text-base text-neutral-12 hover:border-neutral-8 focus-visible:border-accent-solid focus-visible:outline-1 aria-invalid:border-danger-solid"
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={`${id}-about`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p id={`${id}-about`} class={`text-sm ${props.error ? 'text-danger-text' : 'text-neutral-11'}`}>
        {props.error ?? props.hint}
      </p>
    </div>
  )
}
