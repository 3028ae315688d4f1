import { useBeforeLeave, type BeforeLeaveEventArgs } from '@solidjs/router'
import { useClient } from '@urql/solid'
import HistoryIcon from 'lucide-solid/icons/clock'
import { createSignal, Show } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { TemplateEditor_TemplateQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { wordOf } from '../../parts/words.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { ResetTemplate, SendTest, UpdateTemplate } from './template-documents.ts'
import { emailCategories } from './email-words.ts'
import { createTemplatePreview } from './template-preview.ts'
import { toForm, type WordsForm, wordsInput } from './template-form.ts'
import { TemplateFields } from './TemplateFields.tsx'
import { TemplateHistory } from './TemplateHistory.tsx'
import { TemplatePreviewCard } from './TemplatePreviewCard.tsx'
import { VariableChips } from './VariableChips.tsx'

export type EditedTemplate = NonNullable<TemplateEditor_TemplateQuery['emailTemplate']>

type Asking = 'reset' | 'history' | null

/** The words of a template beside how they look, with every mistake at its place. */
export const TemplateEditor = (props: { template: EditedTemplate; onReload: () => void }) => {
  const client = useClient()
  const [form, setForm] = createStore<WordsForm>(toForm(props.template.words))
  const [failure, setFailure] = createSignal('')
  const [isSaving, setSaving] = createSignal(false)
  const [isTesting, setTesting] = createSignal(false)
  const [asking, setAsking] = createSignal<Asking>(null)
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs | null>(null)
  const said = JSON.stringify(wordsInput(toForm(props.template.words)))
  const input = () => wordsInput(form)
  const isDirty = () => JSON.stringify(input()) !== said
  const preview = createTemplatePreview(() => props.template.key, input)

  useBeforeLeave((event) => {
    if (!isDirty() || isSaving()) return
    event.preventDefault()
    setLeaving(event)
  })

  const fail = (message: string) => {
    setFailure(message)
    void toast({ message, isError: true })
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setFailure('')
    if (Object.keys(preview.errors()).length > 0) return focusFirstError(event)
    setSaving(true)
    const { key, version } = props.template
    const { data, error } = await client
      .mutation(UpdateTemplate, { input: { key, version, words: input() } })
      .toPromise()
    setSaving(false)
    const payload = data?.emailTemplateUpdate
    if (payload?.template) {
      props.onReload()
      return toast({ message: 'Saved. Mails say this from now on.' })
    }
    return fail(
      payload?.userErrors[0]?.message ?? (error ? problemOf(error).message : 'The server gave no answer. Try again.'),
    )
  }
  const reset = async () => {
    setSaving(true)
    const { key, version } = props.template
    const { data, error } = await client.mutation(ResetTemplate, { input: { key, version } }).toPromise()
    setSaving(false)
    setAsking(null)
    const problem = data?.emailTemplateReset?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return fail(problem)
    props.onReload()
    return toast({ message: 'Reset. This mail follows the product again.' })
  }
  const sendTest = async () => {
    setTesting(true)
    const { data, error } = await client
      .mutation(SendTest, { input: { template: props.template.key, words: input() } })
      .toPromise()
    setTesting(false)
    const problem = data?.emailTest?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(
      problem ? { message: problem, isError: true } : { message: `On its way to ${data?.emailTest?.sentTo}.` },
    )
  }

  return (
    <>
      <PageHead
        title={props.template.name}
        above={<BackLink href={`/emails/templates?template=${props.template.key}`} label="Templates" />}
        action={
          <>
            <Button onClick={() => setAsking('history')}>
              <HistoryIcon class="size-4" aria-hidden="true" />
              History
            </Button>
            <Button busy={isTesting()} onClick={() => void sendTest()}>
              Send to me
            </Button>
          </>
        }
      />
      <p class="-mt-2 mb-6 flex flex-wrap items-center gap-2 text-neutral-11">
        <Tag>{wordOf(emailCategories, props.template.category).label}</Tag>
        <Show when={props.template.isChanged} fallback="As in the product: it changes with each release.">
          <Tag tone="accent">Changed</Tag> It stays as it is, whatever a release brings.
        </Show>
      </p>
      <div class="grid items-start gap-6 lg:grid-cols-2">
        <form class="flex min-w-0 flex-col gap-4" onSubmit={save} onKeyDown={sendOnCommandEnter} novalidate>
          <Show when={failure()}>{(message) => <FormError>{message()}</FormError>}</Show>
          <VariableChips variables={props.template.variables} />
          <TemplateFields
            form={form}
            onChange={setForm}
            errors={preview.errors()}
            variables={props.template.variables}
          />
          <Card class="sticky bottom-3 z-10 shadow-float">
            <div class="flex flex-wrap items-center justify-between gap-3">
              <Show
                when={props.template.isChanged}
                fallback={
                  <span class="text-sm text-neutral-11">{isDirty() ? 'Not saved yet' : 'Nothing changed'}</span>
                }
              >
                <Button variant="ghost" onClick={() => setAsking('reset')}>
                  Reset to the product’s words
                </Button>
              </Show>
              <div class="flex gap-2">
                <Show when={isDirty()}>
                  <Button onClick={() => setForm(toForm(props.template.words))}>Undo changes</Button>
                </Show>
                <Button type="submit" variant="primary" busy={isSaving()}>
                  Save
                </Button>
              </div>
            </div>
          </Card>
        </form>
        <TemplatePreviewCard
          content={preview.content()}
          isBroken={Object.keys(preview.errors()).length > 0}
          problem={preview.failure()}
        />
      </div>
      <Show when={asking() === 'history'}>
        <TemplateHistory
          templateKey={props.template.key}
          onClose={() => setAsking(null)}
          onTake={(words) => {
            setForm(toForm(words ?? unwrap(props.template.builtIn)))
            setAsking(null)
            void toast({ message: 'Taken into the form. Save it to have mails say it.' })
          }}
        />
      </Show>
      <Dialog
        isOpen={asking() === 'reset'}
        onClose={() => setAsking(null)}
        title="Reset to the product’s words?"
        description="Mails say what the product says from now on, and follow each release. Your words stay in the history."
        footer={
          <>
            <Button onClick={() => setAsking(null)}>Keep mine</Button>
            <Button variant="danger" busy={isSaving()} onClick={() => void reset()}>
              Reset
            </Button>
          </>
        }
      />
      <Dialog
        isOpen={leaving() !== null}
        onClose={() => setLeaving(null)}
        title="Leave without saving?"
        description="What you wrote here is lost."
        footer={
          <>
            <Button onClick={() => setLeaving(null)}>Go on writing</Button>
            <Button
              variant="danger"
              onClick={() => {
                const event = leaving()
                setLeaving(null)
                event?.retry(true)
              }}
            >
              Leave
            </Button>
          </>
        }
      />
    </>
  )
}
