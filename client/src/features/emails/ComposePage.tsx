import { useLocation, useNavigate } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { formatCount } from '../../lib/number.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { type MessageStart, readMessageStart } from '../../parts/message-start.ts'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { toast } from '../../ui/toast.ts'
import { AudienceFields, type AudienceForm, audienceInput, emptyAudience } from './AudienceFields.tsx'
import { Audience, Send } from './broadcast-documents.ts'
import { SendTest } from './template-documents.ts'
import { DraftPreview } from './DraftPreview.tsx'

const audienceOf = (start: MessageStart | null): AudienceForm => ({
  ...emptyAudience(),
  ...(start?.people && { people: start.people }),
  ...(start?.matching && { kind: 'MATCHING', matching: start.matching }),
})

type Errors = Record<string, string>

/** Writes to one person, several, a role, a company or a segment: with how many it reaches, a preview, and a confirmation. */
export default function ComposePage() {
  createTitle(() => 'New message')
  const client = useClient()
  const navigate = useNavigate()
  const [form, setForm] = createStore({ subject: '', body: '', path: '', byEmail: true, inApp: true })
  const [audience, setAudience] = createStore<AudienceForm>(audienceOf(readMessageStart(useLocation().state)))
  const [errors, setErrors] = createSignal<Errors>({})
  const [isConfirming, setConfirming] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [isTesting, setTesting] = createSignal(false)
  const [reach] = createQuery({
    query: Audience,
    variables: () => ({ audience: audienceInput(audience) }),
    pause: () => audience.kind === 'PEOPLE' && audience.people.length === 0,
    requestPolicy: 'cache-and-network',
  })
  const isNobody = () => audience.kind === 'PEOPLE' && audience.people.length === 0
  const count = () => (isNobody() ? 0 : reach.data?.broadcastAudience?.count)

  const check = (): boolean => {
    const found: Errors = {}
    if (!form.subject.trim()) found['subject'] = 'Give it a subject.'
    if (!form.body.trim()) found['body'] = 'Write a text.'
    if (!form.byEmail && !form.inApp) found['byEmail'] = 'Choose e-mail, the application, or both.'
    if (count() === 0) found['audience'] = 'Nobody is in this audience. Choose whom it goes to.'
    setErrors(found)
    return Object.keys(found).length === 0
  }
  const review = (event: SubmitEvent) => {
    event.preventDefault()
    if (!check()) return focusFirstError(event)
    setConfirming(true)
  }
  const send = async () => {
    setBusy(true)
    const input = {
      ...form,
      path: form.inApp && form.path.trim() ? form.path.trim() : null,
      audience: audienceInput(audience),
      expectedRecipients: count() ?? null,
    }
    const { data, error } = await client.mutation(Send, { input }).toPromise()
    setBusy(false)
    setConfirming(false)
    if (data?.broadcastCreate?.broadcast) {
      void toast({ message: 'Your message is on its way.' })
      return navigate('/emails/messages')
    }
    const problems = data?.broadcastCreate?.userErrors ?? []
    return setErrors(
      problems.length
        ? messagesByField(problems)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
    )
  }
  const sendTest = async () => {
    setTesting(true)
    const draft = { subject: form.subject, body: form.body }
    const { data, error } = await client.mutation(SendTest, { input: { draft } }).toPromise()
    setTesting(false)
    const problem = data?.emailTest?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(
      problem ? { message: problem, isError: true } : { message: `On its way to ${data?.emailTest?.sentTo}.` },
    )
  }
  const people = () => `${formatCount(count() ?? 0)} ${count() === 1 ? 'person' : 'people'}`

  return (
    <>
      <PageHead title="New message" above={<BackLink href="/emails/messages" label="Messages" />} />
      <div class="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <form class="flex flex-col gap-5" onSubmit={review} onKeyDown={sendOnCommandEnter} novalidate>
            <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <AudienceFields
              form={audience}
              onChange={setAudience}
              error={errors()['audience']}
              count={count()}
              sample={isNobody() ? [] : (reach.data?.broadcastAudience?.sample ?? [])}
            />
            <fieldset class="flex flex-col gap-2">
              <legend class="mb-1.5 text-sm font-medium">How</legend>
              <Checkbox label="By e-mail" isChecked={form.byEmail} onChange={(byEmail) => setForm({ byEmail })} />
              <Checkbox
                label="In the application"
                hint="As a notification, with the bell."
                isChecked={form.inApp}
                onChange={(inApp) => setForm({ inApp })}
              />
              <Show when={errors()['byEmail']}>
                {(message) => (
                  <p role="alert" class="text-sm text-danger-text">
                    {message()}
                  </p>
                )}
              </Show>
            </fieldset>
            <Field
              label="Subject"
              name="subject"
              value={form.subject}
              onInput={(subject) => setForm({ subject })}
              error={errors()['subject']}
              isRequired
            />
            <Field
              label="Text"
              name="body"
              lines={12}
              value={form.body}
              onInput={(body) => setForm({ body })}
              error={errors()['body']}
              hint="Markdown: **bold**, *italic*, - lists, [links](https://…)."
              isRequired
            />
            <Show when={form.inApp}>
              <Field
                label="The notification leads to"
                name="path"
                value={form.path}
                onInput={(path) => setForm({ path })}
                error={errors()['path']}
                placeholder="/projects"
                hint="A place of this application."
                isRequired={false}
              />
            </Show>
            <div class="flex flex-wrap justify-end gap-2">
              <Button busy={isTesting()} onClick={() => void sendTest()}>
                Send a test to me
              </Button>
              <Button type="submit" variant="primary">
                Review and send
              </Button>
            </div>
          </form>
        </Card>
        <DraftPreview subject={form.subject} body={form.body} />
      </div>
      <Show when={isConfirming()}>
        <Dialog
          isOpen
          onClose={() => setConfirming(false)}
          title={`Send to ${people()}?`}
          description={`“${form.subject.trim()}” goes out ${
            form.byEmail && form.inApp
              ? 'by e-mail and in the application'
              : form.byEmail
                ? 'by e-mail'
                : 'in the application'
          } at once. What has left cannot be taken back.`}
          footer={
            <>
              <Button onClick={() => setConfirming(false)}>Go on writing</Button>
              <Button variant="primary" busy={isBusy()} onClick={() => void send()}>
                Send to {people()}
              </Button>
            </>
          }
        />
      </Show>
    </>
  )
}
