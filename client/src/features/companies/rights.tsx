import { For, Show } from 'solid-js'
import type { CompanyRole } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { companyRoles, optionsOf } from '../../parts/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'

/** What a person is and may do in a company. */
export interface Rights {
  role: CompanyRole
  canApproveDevelopers: boolean
  canSignContracts: boolean
  canManageBilling: boolean
}

const about: Record<CompanyRole, string> = {
  OWNER: 'Everything, also making others an owner.',
  ADMIN: 'The company’s profile, its people, its tools and API keys.',
  BILLING: 'Sees contracts and invoices.',
  VIEWER: 'Sees projects and progress.',
}

const permissions = [
  ['canApproveDevelopers', 'Approve developers', 'Says yes or no to who works for the company.'],
  ['canSignContracts', 'Sign contracts', 'In the name of the company.'],
  ['canManageBilling', 'Manage billing', 'Pays, and sees what is to be paid.'],
] as const

/** Which permissions, in a few words. */
export const permissionsOf = (rights: Rights): string =>
  permissions
    .filter(([key]) => rights[key])
    .map(([, label]) => label)
    .join(' · ')

interface RightsFieldsProps {
  companyId: string
  value: Rights
  onChange: (changed: Partial<Rights>) => void
  errors: Record<string, string>
}

/** Role and permissions, for who gives them. Owners are made by owners and by staff alone. */
export const RightsFields = (props: RightsFieldsProps) => {
  const { isStaff, viewer } = useViewer()
  const isOwner = () =>
    viewer.memberships.nodes.some(({ company, role }) => company.id === props.companyId && role === 'OWNER')
  const options = () => optionsOf(companyRoles).filter(({ value }) => value !== 'OWNER' || isStaff || isOwner())
  return (
    <>
      <Select
        label="Role"
        options={props.value.role === 'OWNER' ? optionsOf(companyRoles) : options()}
        value={props.value.role}
        onChange={(role) => props.onChange({ role: role as CompanyRole })}
        hint={about[props.value.role]}
        error={props.errors['role']}
      />
      <fieldset class="flex flex-col gap-3">
        <legend class="mb-1.5 text-sm font-medium">Also may</legend>
        <For each={permissions}>
          {([key, label, hint]) => (
            <Checkbox
              label={label}
              hint={hint}
              isChecked={props.value[key]}
              onChange={(isChecked) => props.onChange({ [key]: isChecked })}
            />
          )}
        </For>
      </fieldset>
      <Show when={props.errors['companyId']}>{(message) => <p role="alert">{message()}</p>}</Show>
    </>
  )
}
