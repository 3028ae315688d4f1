import { createQuery } from '@urql/solid'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { EmailTemplateWordsInput, TemplatesPage_PreviewQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { TemplatePreview } from './template-documents.ts'

const WAIT_MS = 400

export type PreviewContent = NonNullable<NonNullable<TemplatesPage_PreviewQuery['emailTemplatePreview']>['content']>

/**
 * How words look with sample data, a moment after they were typed. While something is wrong with them the last that could be
 * shown stays, and `errors` says what is wrong by its path, such as `body.0.text`.
 */
export const createTemplatePreview = (key: Accessor<string>, words: Accessor<EmailTemplateWordsInput>) => {
  const [asked, setAsked] = createSignal(words())
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  // As text, so that each change below the surface is one.
  createEffect(
    on(
      () => JSON.stringify(words()),
      () => {
        clearTimeout(timer)
        timer = setTimeout(() => setAsked(words()), WAIT_MS)
      },
      { defer: true },
    ),
  )
  const [result] = createQuery({ query: TemplatePreview, variables: () => ({ key: key(), words: asked() }) })
  const content = createMemo<PreviewContent | undefined>(
    (last) => result.data?.emailTemplatePreview?.content ?? last,
    undefined,
  )
  const errors = createMemo<Record<string, string>>((last) => {
    const found = result.data?.emailTemplatePreview?.problems
    return found
      ? Object.fromEntries(found.map(({ field, message }) => [(field ?? []).slice(1).join('.'), message]))
      : last
  }, {})
  return { content, errors, failure: () => (result.error ? problemOf(result.error).message : undefined) }
}
