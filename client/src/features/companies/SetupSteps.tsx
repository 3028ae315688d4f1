import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import type { CompanyProfile_CompanyFragment } from '../../graphql/generated/graphql.ts'
import { Card } from '../../ui/Card.tsx'

type Setup = NonNullable<CompanyProfile_CompanyFragment['setup']>

const steps = [
  ['isProfileComplete', 'Profile complete', 'Industry, size and billing address are given.'],
  ['hasOwner', 'Owner accepted', 'Somebody speaks for the company.'],
  ['hasDeveloper', 'Developer assigned', 'Staff assigned one, and the company approved.'],
  ['hasContract', 'Contract signed', 'The first contract is in force.'],
] as const

export const SETUP_STEPS = steps.length

/** How far a company is set up, and what is left. */
export const SetupSteps = (props: { setup: Setup; note: string }) => (
  <Card title={`Set-up: ${props.setup.doneCount} of ${SETUP_STEPS} done`}>
    <ol class="flex flex-col gap-3.5">
      <For each={steps}>
        {([key, label, about]) => (
          <li class="flex gap-3">
            <span
              class={`mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full ${
                props.setup[key] ? 'bg-success-solid text-on-solid' : 'border border-neutral-8'
              }`}
            >
              <Show when={props.setup[key]} fallback={<span class="sr-only">To do:</span>}>
                <Check class="size-3.5" aria-label="Done:" />
              </Show>
            </span>
            <span>
              <span class="block font-medium">{label}</span>
              <span class="block text-sm text-neutral-11">{about}</span>
            </span>
          </li>
        )}
      </For>
    </ol>
    <p class="mt-4 border-t pt-3 text-sm text-neutral-11">{props.note}</p>
  </Card>
)
