import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { createBulk, type Refusal } from './bulk.ts'
import { BulkCancel } from './BulkCancel.tsx'
import { problemsOf } from './outcome.ts'
import { Ban, Suspend } from './user-documents.ts'

interface Somebody {
  id: string
  name: string
}

interface ReasonDialogProps {
  what: 'suspend' | 'ban'
  people: readonly Somebody[]
  onClose: () => void
  onDone: (outcome: { changed: number; refused: Refusal[] }) => void
}

const dayMs = 86_400_000
const ends = [
  { value: '', label: 'When somebody lifts it' },
  { value: '1', label: 'In a day' },
  { value: '7', label: 'In a week' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
]

const words = {
  suspend: { verb: 'Suspend', done: 'suspended', about: 'They are signed out at once and cannot sign in meanwhile.' },
  ban: { verb: 'Ban', done: 'banned', about: 'They are signed out at once and cannot sign in any more.' },
}

/** Suspends or bans one or more people, one after the other, with a reason that the audit log keeps. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const client = useClient()
  const form = createUniqueId()
  const [reason, setReason] = createSignal('')
  const [days, setDays] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const bulk = createBulk()
  const { verb, done: past, about } = words[props.what]
  const whom = () => (props.people.length === 1 ? props.people[0]!.name : `${props.people.length} people`)

  const apply = async (id: string) => {
    if (props.what === 'ban') {
      const { data, error } = await client.mutation(Ban, { input: { id, reason: reason() } }).toPromise()
      return problemsOf(data?.userBan, error)
    }
    const until = days() ? new Date(Date.now() + Number(days()) * dayMs).toISOString() : null
    const { data, error } = await client.mutation(Suspend, { input: { id, reason: reason(), until } }).toPromise()
    return problemsOf(data?.userSuspend, error)
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (bulk.done() !== null) return
    const [people, onDone] = [props.people, props.onDone]
    const { wrong, ...outcome } = await bulk.run(people, apply, 'reason')
    if (wrong) return setErrors(wrong)
    onDone(outcome)
    if (outcome.refused.length > 0) return
    const whom = people.length === 1 ? people[0]!.name : `${people.length} people`
    return toast({ message: `${whom} ${past}.` })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`${verb} ${whom()}`}
      description={about}
      footer={
        <>
          <BulkCancel bulk={bulk} onClose={props.onClose} />
          <Button variant="danger" type="submit" form={form} busy={bulk.done() !== null}>
            <Show when={props.people.length > 1 && bulk.done() !== null} fallback={verb}>
              {(bulk.done() ?? 0) + 1} of {props.people.length}
            </Show>
          </Button>
        </>
      }
    >
      <form
        id={form}
        class="flex flex-col gap-5"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Field
          label="Reason"
          name="reason"
          value={reason()}
          onInput={setReason}
          error={errors()['reason']}
          hint="For administrators and the audit log; the person does not see it."
          lines={3}
          isRequired
          autofocus
        />
        <Show when={props.what === 'suspend'}>
          <Select label="Ends" options={ends} value={days()} onChange={setDays} error={errors()['until']} />
        </Show>
      </form>
    </Dialog>
  )
}
