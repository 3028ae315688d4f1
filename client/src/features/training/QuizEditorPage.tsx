import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { QuizQuery } from './quiz-editor-documents.ts'
import { QuizEditor } from './QuizEditor.tsx'

/** Where staff writes a quiz. */
export default function QuizEditorPage() {
  const params = useParams()
  // What is being written is the page's own until it is saved: it is asked for once.
  const [result, execute] = createQuery({
    query: QuizQuery,
    variables: () => ({ id: params['id'] ?? '' }),
    requestPolicy: 'network-only',
  })
  createTitle(() => result.data?.quiz?.title ?? 'Quiz')
  return (
    <QueryView
      data={result.data?.quiz}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={5} />}
      missing={<NotFound title="This quiz is not here" href="/training/quizzes" label="See all quizzes" />}
    >
      {(quiz) => (
        <Show when={quiz().draft ? quiz().id : null} keyed>
          {(_id) => <QuizEditor quiz={quiz()} draft={quiz().draft!} />}
        </Show>
      )}
    </QueryView>
  )
}
