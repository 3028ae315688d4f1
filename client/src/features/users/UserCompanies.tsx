import { For } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { UserCompanies_MembershipFragment } from '../../graphql/generated/graphql.ts'
import { companyRoles } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'

export const MembershipFields = graphql(`
  fragment UserCompanies_membership on CompanyMember {
    id
    role
    acceptedAt
    company {
      id
      name
      logoUrl
    }
  }
`)

/** The companies that a person belongs to. */
export const UserCompanies = (props: { memberships: readonly UserCompanies_MembershipFragment[] }) => (
  <ul class="divide-y">
    <For each={props.memberships} fallback={<li class="p-4 text-neutral-11">Belongs to no company.</li>}>
      {({ company, role, acceptedAt }) => (
        <li>
          <a
            href={`/companies/${company.id}`}
            class="flex items-center justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
          >
            <span class="inline-flex min-w-0 items-center gap-2.5 font-medium">
              <Avatar name={company.name} url={company.logoUrl} size="sm" isSquare />
              <span class="truncate">{company.name}</span>
            </span>
            {acceptedAt ? <WordStatus words={companyRoles} value={role} /> : 'Invited'}
          </a>
        </li>
      )}
    </For>
  </ul>
)
