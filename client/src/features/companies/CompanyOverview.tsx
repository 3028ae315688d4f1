import { For, Show } from 'solid-js'
import type { CompanyPage_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { Card } from '../../ui/Card.tsx'
import { Money } from '../../ui/Money.tsx'
import { CompanyProjects } from './CompanyProjects.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'
import { SetupSteps } from './SetupSteps.tsx'

type Company = NonNullable<CompanyPage_CompanyQuery['company']>

/** What a company is, how far it is set up, what it owes and what is made for it. */
export const CompanyOverview = (props: { company: Company }) => (
  <div class="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
    <div class="flex flex-col gap-6">
      <ProfileFacts company={props.company} />
      <CompanyProjects projects={props.company.projects} />
    </div>
    <div class="flex flex-col gap-6">
      <Show when={props.company.setup}>
        {(setup) => (
          <SetupSteps
            setup={setup()}
            note={
              props.company.status === 'PENDING'
                ? 'Activate the company once you know whom you work for; the steps need not all be done.'
                : 'The company is beyond its set-up; what is open can still be done.'
            }
          />
        )}
      </Show>
      <Card title="Still to pay">
        <div class="text-xl font-semibold">
          <Show
            when={props.company.outstanding}
            fallback={<span class="text-base font-normal text-neutral-11">Not available right now.</span>}
          >
            {(sums) => (
              <For each={sums()} fallback={<span class="text-base font-normal text-neutral-11">Nothing.</span>}>
                {(sum) => <Money value={sum} class="block" />}
              </For>
            )}
          </Show>
        </div>
      </Card>
    </div>
  </div>
)
