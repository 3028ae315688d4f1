import { useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import type { ApiKeysPage_KeyFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Rotate } from './api-key-mutations.ts'
import type { ShownSecret } from './SecretDialog.tsx'

const overlaps = [
  { value: '0', label: 'Not at all: it ends now' },
  { value: '1', label: 'For a day' },
  { value: '3', label: 'For 3 days' },
  { value: '7', label: 'For 7 days' },
]

interface RotateDialogProps {
  apiKey: ApiKeysPage_KeyFragment
  onClose: () => void
  onRotated: (made: ShownSecret) => void
}

/** Replaces a key; the old one may go on while programs change over. */
export const RotateDialog = (props: RotateDialogProps) => {
  const client = useClient()
  const [days, setDays] = createSignal('1')
  const [isBusy, setBusy] = createSignal(false)

  const rotate = async () => {
    setBusy(true)
    const input = { id: props.apiKey.id, overlapDays: Number(days()) }
    const { data, error } = await client.mutation(Rotate, { input }).toPromise()
    setBusy(false)
    const { apiKey, secret, userErrors } = data?.apiKeyRotate ?? {}
    if (apiKey && secret) return props.onRotated({ name: apiKey.name, secret, scopes: apiKey.scopes })
    const problem = userErrors?.[0]?.message ?? (error && problemOf(error).message)
    await toast({ message: problem ?? 'The server gave no answer. Try again.', isError: true })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`Replace “${props.apiKey.name}”?`}
      description="You get a new key with the same rights. Give it to the program before the old one ends."
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" busy={isBusy()} onClick={() => void rotate()}>
            Replace the key
          </Button>
        </>
      }
    >
      <Select label="The old key goes on" options={overlaps} value={days()} onChange={setDays} />
    </Dialog>
  )
}
