import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Attempt } from './attempt-documents.ts'
import { AttemptForm } from './AttemptForm.tsx'
import { AttemptResult } from './AttemptResult.tsx'

/** An attempt on a quiz: to be answered while it is under way, then its result. */
export default function AttemptPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Attempt,
    variables: () => ({ id: params['id'] ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createTitle(() => result.data?.quizAttempt?.enrollment?.quiz?.title ?? 'Quiz')
  return (
    <QueryView
      data={result.data?.quizAttempt}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={<SkeletonRows count={5} />}
      missing={<NotFound title="This attempt is not here" href="/training" label="See all training" />}
    >
      {(attempt) => (
        <>
          <PageHead
            above={
              <BackLink
                href={`/training/items/${attempt().enrollment?.id}`}
                label={attempt().enrollment?.quiz?.title ?? 'Quiz'}
              />
            }
            title={attempt().enrollment?.quiz?.title ?? 'Quiz'}
            about={`Attempt ${attempt().number}`}
          />
          <Show
            when={!attempt().submittedAt && attempt().enrollment?.isMine}
            fallback={<AttemptResult attempt={attempt()} />}
          >
            <AttemptForm attempt={attempt()} onOver={reload} />
          </Show>
        </>
      )}
    </QueryView>
  )
}
