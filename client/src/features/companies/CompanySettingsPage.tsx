import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { OwnCompany } from './OwnCompany.tsx'
import { Profile } from './profile-documents.ts'
import { ProfileFacts } from './ProfileFacts.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { SetupSteps } from './SetupSteps.tsx'

/** The profile of one's own company. */
export default function CompanySettingsPage() {
  createTitle(() => 'Company')
  return <OwnCompany>{(company) => <OwnProfile id={company.id} />}</OwnCompany>
}

const OwnProfile = (props: { id: string }) => {
  const [result, execute] = createQuery({
    query: Profile,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  return (
    <QueryView
      data={result.data?.company}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={<Skeleton class="h-96 max-w-prose rounded-lg" />}
      missing={<NotFound title="This company is not here" />}
    >
      {(company) => (
        <div class="flex flex-col gap-6">
          <Show when={company().status === 'PENDING' && company().setup}>
            {(setup) => (
              <div class="max-w-prose">
                <SetupSteps
                  setup={setup()}
                  note="The agency looks at your company and activates it. You can fill in your profile and invite colleagues now."
                />
              </div>
            )}
          </Show>
          <Show
            when={company().canAdminister}
            fallback={
              <div class="max-w-prose">
                <ProfileFacts company={company()} />
                <p class="mt-3 text-sm text-neutral-11">Owners and admins of the company change this.</p>
              </div>
            }
          >
            {/* Begun anew for another company, and when theirs is to be shown. */}
            <Show when={company().profile?.version} keyed>
              {(_version) => <ProfileForm company={company()} onConflict={reload} />}
            </Show>
          </Show>
        </div>
      )}
    </QueryView>
  )
}
