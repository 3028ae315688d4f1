import UsersRound from 'lucide-solid/icons/users-round'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { CompanyMembers_MemberFragment } from '../../graphql/generated/graphql.ts'
import { companyRoles, wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tag } from '../../ui/Tag.tsx'

export const MemberFragment = graphql(`
  fragment CompanyMembers_member on CompanyMember {
    id
    role
    canApproveDevelopers
    canSignContracts
    canManageBilling
    acceptedAt
    user {
      id
      name
      email
      avatarUrl
    }
  }
`)

const permissionsOf = (member: CompanyMembers_MemberFragment) =>
  [
    member.canApproveDevelopers && 'approves developers',
    member.canSignContracts && 'signs contracts',
    member.canManageBilling && 'manages billing',
  ].filter(Boolean)

/** Who belongs to a company, as what, and what they may do. */
export const CompanyMembers = (props: { members: readonly CompanyMembers_MemberFragment[] }) => (
  <ul class="divide-y">
    <For
      each={props.members}
      fallback={
        <li>
          <EmptyState icon={<UsersRound aria-hidden="true" />} title="Nobody yet">
            People of this company appear here once they are invited.
          </EmptyState>
        </li>
      }
    >
      {(member) => {
        const word = () => wordOf(companyRoles, member.role)
        return (
          <li class="flex items-center gap-3 px-4 py-3">
            <Avatar name={member.user.name} url={member.user.avatarUrl} />
            <div class="min-w-0 flex-1">
              <p class="truncate font-medium">{member.user.name}</p>
              <p class="truncate text-sm text-neutral-11">{member.user.email}</p>
              <Show when={permissionsOf(member).length}>
                <p class="text-sm text-neutral-11 first-letter:uppercase">{permissionsOf(member).join(' · ')}</p>
              </Show>
            </div>
            <Show when={!member.acceptedAt}>
              <Tag tone="warning">Invited</Tag>
            </Show>
            <Tag tone={word().tone}>{word().label}</Tag>
          </li>
        )
      }}
    </For>
  </ul>
)
