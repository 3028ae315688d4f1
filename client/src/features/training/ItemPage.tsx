import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DueDate } from './DueDate.tsx'
import { type Enrollment, Item } from './item-documents.ts'
import { QuizEntry } from './QuizEntry.tsx'
import { ReadResource } from './ReadResource.tsx'
import { minutesText, resourceKinds, trainingStatuses } from './training-words.ts'

export default function ItemPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Item,
    variables: () => ({ id: params['id'] ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  const titleOf = (item: Enrollment) => item.resource?.title ?? item.quiz?.title ?? 'Training'
  createTitle(() => (result.data?.trainingEnrollment ? titleOf(result.data.trainingEnrollment) : 'Training'))
  return (
    <QueryView
      data={result.data?.trainingEnrollment}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={4} />}
      missing={<NotFound title="This training is not here" href="/training" label="See all training" />}
    >
      {(item) => (
        <>
          <PageHead
            above={<BackLink href={item().isMine ? '/training' : '/training/reports'} label="Training" />}
            title={titleOf(item())}
            about={
              <span class="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
                <Tag>{item().resource ? resourceKinds[item().resource!.kind].label : 'Quiz'}</Tag>
                <span>for {item().company?.name}</span>
                <Show when={!item().isMine && item().developer?.user}>{(person) => <span>{person().name}</span>}</Show>
                <Show when={item().resource?.estimatedMinutes}>
                  {(minutes) => <span>{minutesText(minutes())}</span>}
                </Show>
                <span class="inline-flex items-center gap-1.5">
                  Due: <DueDate dueOn={item().dueOn} isOverdue={item().isOverdue} isLate={item().isLate} />
                </span>
                <WordStatus words={trainingStatuses} value={item().status} />
              </span>
            }
          />
          <div class="flex flex-col gap-6">
            <Show when={item().resource} fallback={<QuizEntry enrollment={item()} />}>
              <ReadResource enrollment={item()} />
            </Show>
          </div>
        </>
      )}
    </QueryView>
  )
}
