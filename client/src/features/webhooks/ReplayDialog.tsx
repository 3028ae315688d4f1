import { useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import type { Webhooks_EndpointFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Replay } from './endpoint-documents.ts'

const HOUR_MS = 3_600_000
const spans = [
  { value: '1', label: 'The last hour' },
  { value: '24', label: 'The last day' },
  { value: '168', label: 'The last 7 days' },
  { value: '719', label: 'The last 30 days' },
]

interface ReplayDialogProps {
  endpoint: Webhooks_EndpointFragment
  onClose: () => void
  onDone: () => void
}

/** Sends what failed, or was missed while the webhook was off. */
export const ReplayDialog = (props: ReplayDialogProps) => {
  const client = useClient()
  const [hours, setHours] = createSignal('24')
  const [isBusy, setBusy] = createSignal(false)
  const replay = async () => {
    const { onClose, onDone } = props
    setBusy(true)
    const since = new Date(Date.now() - Number(hours()) * HOUR_MS).toISOString()
    const { data, error } = await client.mutation(Replay, { input: { id: props.endpoint.id, since } }).toPromise()
    setBusy(false)
    const problem = error ? problemOf(error).message : data?.webhookEndpointReplay.userErrors[0]?.message
    const count = data?.webhookEndpointReplay.messageCount ?? 0
    onClose()
    onDone()
    const done =
      count === 0 ? 'There was nothing to send.' : count === 1 ? 'One is on its way.' : `${count} are on their way.`
    void toast(problem ? { message: problem, isError: true } : { message: done })
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Send again"
      description="Sends what was given up in this time, and what happened while the webhook was off. What was received is not sent again."
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" busy={isBusy()} onClick={() => void replay()}>
            Send
          </Button>
        </>
      }
    >
      <Select label="What happened in" options={spans} value={hours()} onChange={setHours} />
    </Dialog>
  )
}
