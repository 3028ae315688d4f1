import { Show } from 'solid-js'
import { WordStatus } from '../WordStatus.tsx'
import { type Assignment, onboardingStatuses } from './assignment-words.ts'

/** How far a developer's onboarding has come, in one word and a number. */
export const OnboardingCell = (props: { assignment: Assignment }) => {
  const done = () => props.assignment.onboarding.filter(({ doneAt }) => doneAt).length
  return (
    <span class="inline-flex items-center gap-2 whitespace-nowrap">
      <WordStatus words={onboardingStatuses} value={props.assignment.onboardingStatus} />
      <Show when={props.assignment.onboardingStatus !== 'DONE'}>
        <span class="text-sm tabular-nums text-neutral-11">
          {done()} of {props.assignment.onboarding.length}
        </span>
      </Show>
    </span>
  )
}
