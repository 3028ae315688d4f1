import { createQuery, useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import type { Role } from '../../graphql/generated/graphql.ts'
import { optionsOf, roles } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { createBulk, type Refusal } from './bulk.ts'
import { BulkCancel } from './BulkCancel.tsx'
import { problemsOf } from './outcome.ts'
import { ChangeRole, Choices } from './user-documents.ts'

interface RoleDialogProps {
  people: readonly { id: string; name: string; role: Role }[]
  onClose: () => void
  onDone: (outcome: { changed: number; refused: Refusal[] }) => void
}

/** Gives one or more people another role, one after the other. */
export const RoleDialog = (props: RoleDialogProps) => {
  const client = useClient()
  const form = createUniqueId()
  const [role, setRole] = createSignal<Role>(props.people[0]?.role ?? 'CLIENT')
  const [agencyId, setAgencyId] = createSignal<string | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const bulk = createBulk()
  const [choices] = createQuery({ query: Choices, variables: { company: null } })
  const agencies = () => (choices.data?.agencies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const needsAgency = () => role() === 'AGENCY_ADMIN'

  const apply = async (id: string) => {
    const input = { id, role: role(), agencyId: needsAgency() ? agencyId() : null }
    const { data, error } = await client.mutation(ChangeRole, { input }).toPromise()
    return problemsOf(data?.userChangeRole, error)
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (bulk.done() !== null) return
    const [people, onDone] = [props.people, props.onDone]
    const { wrong, ...outcome } = await bulk.run(people, apply, 'agencyId')
    if (wrong) return setErrors(wrong)
    onDone(outcome)
    if (outcome.refused.length > 0) return
    const message =
      people.length === 1 ? `${people[0]!.name} has the new role.` : `${people.length} people have the new role.`
    return toast({ message })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.people.length === 1 ? `Role of ${props.people[0]!.name}` : `Role of ${props.people.length} people`}
      description="They are signed out, and have the new rights when they sign in again."
      footer={
        <>
          <BulkCancel bulk={bulk} onClose={props.onClose} />
          <Button variant="primary" type="submit" form={form} busy={bulk.done() !== null}>
            <Show when={props.people.length > 1 && bulk.done() !== null} fallback="Change the role">
              {(bulk.done() ?? 0) + 1} of {props.people.length}
            </Show>
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Select
          label="Role"
          options={optionsOf(roles)}
          value={role()}
          onChange={(value) => setRole(value as Role)}
          error={errors()['role']}
        />
        <Show when={needsAgency()}>
          <Select
            label="Partner agency"
            options={agencies()}
            value={agencyId()}
            onChange={setAgencyId}
            error={errors()['agencyId']}
            isRequired
          />
        </Show>
      </form>
    </Dialog>
  )
}
