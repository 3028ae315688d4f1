import { createQuery } from '@urql/solid'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { Card } from '../../ui/Card.tsx'
import { DraftPreview as Preview } from './broadcast-documents.ts'
import { MailFrame } from './MailFrame.tsx'

const WAIT_MS = 400

/** What is being written, as its readers will get it; follows the typing by a moment. */
export const DraftPreview = (props: { subject: string; body: string }) => {
  const [draft, setDraft] = createSignal({ subject: '', body: '' })
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on([() => props.subject, () => props.body], ([subject, body]) => {
      clearTimeout(timer)
      timer = setTimeout(() => setDraft({ subject, body }), WAIT_MS)
    }),
  )
  const isEmpty = () => !draft().subject.trim() && !draft().body.trim()
  const [result] = createQuery({
    query: Preview,
    variables: () => ({ draft: { subject: draft().subject || 'Subject', body: draft().body } }),
    pause: isEmpty,
  })
  return (
    <Card title="Preview" isFlush class="overflow-hidden lg:sticky lg:top-20">
      <Show
        when={!isEmpty() && result.data?.emailDraftPreview}
        fallback={<p class="px-4 py-14 text-center text-neutral-11">Write something, and see here how it arrives.</p>}
      >
        {(content) => <MailFrame title="Preview of the message" html={content().html} text={content().text} />}
      </Show>
    </Card>
  )
}
