import { useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import type { ApiKeysPage_KeyFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { toast } from '../../ui/toast.ts'
import { Revoke } from './api-key-mutations.ts'

interface RevokeDialogProps {
  apiKey: ApiKeysPage_KeyFragment
  onClose: () => void
  onRevoked: () => void
}

export const RevokeDialog = (props: RevokeDialogProps) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const revoke = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Revoke, { input: { id: props.apiKey.id } }).toPromise()
    setBusy(false)
    const problem = data?.apiKeyRevoke.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem || !data) return toast({ message: problem ?? 'The server gave no answer. Try again.', isError: true })
    props.onRevoked()
    return toast({ message: `${props.apiKey.name} is revoked.` })
  }
  return (
    <ConfirmByName
      isOpen
      onClose={props.onClose}
      title="Revoke this key?"
      name={props.apiKey.name}
      verb="Revoke key"
      isBusy={isBusy()}
      onConfirm={() => void revoke()}
    >
      Programs that use it are refused within seconds, and their open streams end. This cannot be undone.
    </ConfirmByName>
  )
}
