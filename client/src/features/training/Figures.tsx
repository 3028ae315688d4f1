import { For } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Figures_ProgressFragment } from '../../graphql/generated/graphql.ts'
import { percentOf } from './training-words.ts'

export const ProgressFragment = graphql(`
  fragment Figures_progress on TrainingProgress {
    total
    completed
    overdue
    resources
    resourcesCompleted
    quizzes
    quizzesCompleted
    developers
    averageScore
  }
`)

const figuresOf = (progress: Figures_ProgressFragment): [name: string, value: string, about: string][] => [
  [
    'Completed',
    progress.total ? `${percentOf(progress.completed, progress.total)}%` : '—',
    `${progress.completed} of ${progress.total}`,
  ],
  ['Resources done', `${progress.resourcesCompleted}`, `of ${progress.resources}`],
  ['Quizzes passed', `${progress.quizzesCompleted}`, `of ${progress.quizzes}`],
  ['Overdue', `${progress.overdue}`, progress.overdue ? 'past their last day' : 'nothing is late'],
  ['Average score', progress.averageScore === null ? '—' : `${progress.averageScore}%`, 'best of each quiz'],
]

/** How far all of what a page lists is. */
export const Figures = (props: { progress: Figures_ProgressFragment }) => (
  <dl class="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-5">
    <For each={figuresOf(props.progress)}>
      {([name, value, about]) => (
        <div class="flex flex-col gap-1 rounded-lg border bg-surface p-3 sm:p-4">
          <dt class="text-sm text-neutral-11">{name}</dt>
          <dd class="flex flex-col gap-1">
            <span class="text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
            <span class="text-sm text-neutral-11 tabular-nums">{about}</span>
          </dd>
        </div>
      )}
    </For>
  </dl>
)
