import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { createTitle } from '../../parts/title.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { OwnCompany } from './OwnCompany.tsx'
import { People } from './People.tsx'

/** The people of one's own company. */
export default function MembersSettingsPage() {
  createTitle(() => 'Members')
  const [params] = useSearchParams()
  const isInvitations = () => params['tab'] === 'invitations'
  return (
    <OwnCompany>
      {(company) => (
        <>
          <Show when={company.isAdministered}>
            <div class="mb-4 border-b">
              <Tabs
                label="People"
                tabs={[
                  { label: 'In the company', href: '/settings/members', isCurrent: !isInvitations() },
                  { label: 'Invitations', href: '/settings/members?tab=invitations', isCurrent: isInvitations() },
                ]}
              />
            </div>
          </Show>
          <People
            companyId={company.id}
            companyName={company.name}
            canAdminister={company.isAdministered}
            what={isInvitations() && company.isAdministered ? 'invitations' : 'members'}
          />
        </>
      )}
    </OwnCompany>
  )
}
