import { useClient } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import Circle from 'lucide-solid/icons/circle'
import { createSignal, For, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { formatExact, formatRelative } from '../../lib/time.ts'
import { now } from '../../lib/clock.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/toast.ts'
import { ChangeOnboarding } from './assignment-documents.ts'
import { type Assignment, onboardingSteps } from './assignment-words.ts'

type Item = Assignment['onboarding'][number]

/** The steps of an onboarding; who may, ticks them off in place. */
export const OnboardingChecklist = (props: { assignment: Assignment }) => {
  const client = useClient()
  const [busy, setBusy] = createSignal<Item['step'] | null>(null)
  const done = () => props.assignment.onboarding.filter(({ doneAt }) => doneAt).length
  const noteOf = ({ doneAt, doneByName }: Item) =>
    doneAt ? [doneByName, formatRelative(doneAt, now())].filter(Boolean).join(', ') : ''

  const tick = async ({ step }: Item, isDone: boolean) => {
    if (busy()) return
    setBusy(step)
    const input = { id: props.assignment.id, step, isDone }
    const { data, error } = await client.mutation(ChangeOnboarding, { input }).toPromise()
    setBusy(null)
    const problem = error ? problemOf(error).message : data?.developerOnboardingChange?.userErrors[0]?.message
    if (problem) void toast({ message: problem, isError: true })
  }

  return (
    <div class="flex flex-col gap-4">
      <Progress
        label={`${done()} of ${props.assignment.onboarding.length} steps are done`}
        value={(100 * done()) / Math.max(1, props.assignment.onboarding.length)}
      />
      <ul class="flex flex-col gap-3">
        <For each={props.assignment.onboarding}>
          {(item) => (
            <li title={item.doneAt ? formatExact(item.doneAt) : undefined}>
              <Show
                when={props.assignment.canOnboard}
                fallback={
                  <span class="flex items-start gap-2.5">
                    <Show
                      when={item.doneAt}
                      fallback={<Circle class="mt-0.5 size-4 shrink-0 text-neutral-9" aria-label="Open" />}
                    >
                      <CircleCheck class="mt-0.5 size-4 shrink-0 text-success-text" aria-label="Done" />
                    </Show>
                    <span>
                      {onboardingSteps[item.step] ?? item.step}
                      <Show when={noteOf(item)}>
                        <span class="block text-sm text-neutral-11">{noteOf(item)}</span>
                      </Show>
                    </span>
                  </span>
                }
              >
                <Checkbox
                  label={onboardingSteps[item.step] ?? item.step}
                  hint={noteOf(item) || undefined}
                  isChecked={item.doneAt !== null}
                  onChange={(isDone) => void tick(item, isDone)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
