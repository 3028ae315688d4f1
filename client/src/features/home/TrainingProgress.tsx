import { For, Show } from 'solid-js'
import type { ClientHome_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { onboardingStatuses } from '../../parts/assignments/assignment-words.ts'
import { wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { NothingYet, NotNow, Widget } from './Widget.tsx'

type Answer = ClientHome_CompanyQuery

interface TrainingProgressProps {
  progress: Answer['trainingProgress'] | undefined
  newcomers: Answer['newcomers'] | undefined
}

/** How far the developers of a company are with what they are to learn, and how far each newcomer has found in. */
export const TrainingProgress = (props: TrainingProgressProps) => (
  <Widget title="Training" href="/training">
    <Show when={props.progress} fallback={<NotNow />}>
      {(progress) => (
        <Show
          when={progress().total}
          fallback={
            <NothingYet title="Nothing to learn yet">
              The agency assigns what your developers should know; how far they are appears here.
            </NothingYet>
          }
        >
          <div class="flex flex-col gap-4">
            <a
              href="/training"
              class="-m-2 flex flex-col gap-3 rounded-md p-2 hover:bg-neutral-2"
              data-figure="Training"
            >
              <Progress
                label={`Resources: ${progress().resourcesCompleted} of ${progress().resources} completed`}
                value={percent(progress().resourcesCompleted, progress().resources)}
              />
              <Progress
                label={`Quizzes: ${progress().quizzesCompleted} of ${progress().quizzes} completed`}
                value={percent(progress().quizzesCompleted, progress().quizzes)}
              />
            </a>
            <Show
              when={props.newcomers?.nodes.length ? props.newcomers : undefined}
              fallback={<p class="text-sm text-neutral-11">Every developer is on board.</p>}
            >
              {(newcomers) => (
                <div>
                  <p class="mb-1 text-sm text-neutral-11">Being onboarded ({newcomers().totalCount})</p>
                  <ul>
                    <For each={newcomers().nodes}>
                      {(row) => (
                        <li>
                          <a
                            href="/team?onboarding=OPEN"
                            class="-mx-2 flex items-center gap-2 rounded-md px-2 py-1 hover:bg-neutral-2"
                          >
                            <Avatar
                              name={row.developer?.user.name ?? '?'}
                              url={row.developer?.user.avatarUrl ?? null}
                              size="sm"
                            />
                            <span class="min-w-0 flex-1 truncate">{row.developer?.user.name}</span>
                            <span class="shrink-0 text-sm text-neutral-11 tabular-nums">
                              {wordOf(onboardingStatuses, row.onboardingStatus).label},{' '}
                              {row.onboarding.filter(({ doneAt }) => doneAt).length} of {row.onboarding.length}
                            </span>
                          </a>
                        </li>
                      )}
                    </For>
                  </ul>
                </div>
              )}
            </Show>
          </div>
        </Show>
      )}
    </Show>
  </Widget>
)

const percent = (done: number, of: number) => (of === 0 ? 0 : Math.round((100 * done) / of))
