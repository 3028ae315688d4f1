import { Show } from 'solid-js'
import { WordStatus } from '../WordStatus.tsx'
import { type Assignment, assignmentDetail, assignmentStatuses } from './assignment-words.ts'

/** How a developer stands at a company, with the last day where there is one. */
export const AssignmentStatusCell = (props: { assignment: Assignment }) => (
  <div>
    <WordStatus words={assignmentStatuses} value={props.assignment.status} />
    <Show when={assignmentDetail(props.assignment)}>{(text) => <p class="text-sm text-neutral-11">{text()}</p>}</Show>
  </div>
)
