import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { formatExact } from '../../lib/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Select } from '../../ui/Select.tsx'
import { Status } from '../../ui/Status.tsx'
import { toast } from '../../ui/toast.ts'

const Start = graphql(`
  mutation MaintenanceCard_Start($input: MaintenanceStartInput!) {
    maintenanceStart(input: $input) {
      maintenance {
        message
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const End = graphql(`
  mutation MaintenanceCard_End {
    maintenanceEnd {
      userErrors {
        message
      }
    }
  }
`)

interface MaintenanceCardProps {
  maintenance: { message: string; startedAt: string; endsAt?: string | null } | null
  onDone: () => void
}

const minuteMs = 60_000
const ends = [
  { value: '', label: 'Not known' },
  { value: '15', label: 'In 15 minutes' },
  { value: '60', label: 'In an hour' },
  { value: '240', label: 'In 4 hours' },
]

/** Whether everybody is let in, and the switch. */
export const MaintenanceCard = (props: MaintenanceCardProps) => {
  const client = useClient()
  const [isOpen, setOpen] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const end = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(End, {}).toPromise()
    setBusy(false)
    const problem = data?.maintenanceEnd?.userErrors[0]?.message ?? (error && problemOf(error).message)
    props.onDone()
    return toast(problem ? { message: problem, isError: true } : { message: 'Everybody is let in again.' })
  }
  return (
    <Card title="Maintenance">
      <div class="flex flex-wrap items-start justify-between gap-4">
        <Show
          when={props.maintenance}
          fallback={
            <div>
              <Status tone="success" label="Everybody is let in" />
              <p class="mt-1 max-w-panel text-neutral-11">
                During maintenance staff go on working, webhooks are still taken in, and everybody else reads your
                message.
              </p>
            </div>
          }
        >
          {(maintenance) => (
            <div>
              <Status tone="warning" label="Only staff are let in" />
              <p class="mt-1">“{maintenance().message}”</p>
              <p class="mt-1 text-neutral-11">
                Since <RelativeTime at={maintenance().startedAt} />
                <Show when={maintenance().endsAt}>{(at) => <>, expected until {formatExact(at())}</>}</Show>
              </p>
            </div>
          )}
        </Show>
        <div class="flex gap-2">
          <Button onClick={() => setOpen(true)}>
            {props.maintenance ? 'Change the message…' : 'Begin maintenance…'}
          </Button>
          <Show when={props.maintenance}>
            <Button variant="primary" busy={isBusy()} onClick={() => void end()}>
              Let everybody in
            </Button>
          </Show>
        </div>
      </div>
      <Show when={isOpen()}>
        <StartDialog
          message={props.maintenance?.message ?? 'We are installing a new version and will be back soon.'}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            props.onDone()
          }}
        />
      </Show>
    </Card>
  )
}

const StartDialog = (props: { message: string; onClose: () => void; onDone: () => void }) => {
  const client = useClient()
  const [message, setMessage] = createSignal(props.message)
  const [minutes, setMinutes] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const endsAt = minutes() ? new Date(Date.now() + Number(minutes()) * minuteMs).toISOString() : null
    const { data, error } = await client.mutation(Start, { input: { message: message(), endsAt } }).toPromise()
    setBusy(false)
    if (data?.maintenanceStart?.maintenance) return props.onDone()
    const problems = data?.maintenanceStart?.userErrors
    setErrors(
      problems?.length
        ? messagesByField(problems)
        : { '': error ? problemOf(error).message : 'The server gave no answer.' },
    )
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title="Maintenance"
      description="Everybody but staff is shut out at once, wherever they are."
      verb="Shut out all but staff"
      isDanger
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(text) => <FormError>{text()}</FormError>}</Show>
      <Field
        label="What people read"
        name="message"
        value={message()}
        onInput={setMessage}
        error={errors()['message']}
        lines={3}
        isRequired
        autofocus
      />
      <Select
        label="Expected end"
        options={ends}
        value={minutes()}
        onChange={setMinutes}
        error={errors()['endsAt']}
        hint="Told to people and programs. It ends when you end it."
      />
    </FormDialog>
  )
}
