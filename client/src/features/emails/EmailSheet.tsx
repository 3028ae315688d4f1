import { createQuery, useClient } from '@urql/solid'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { wordOf } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { toast } from '../../ui/toast.ts'
import { CancelMany, Detail, Resend } from './email-documents.ts'
import { emailCategories, emailEvents, emailStates, isMoving, providerNames } from './email-words.ts'
import { MailFrame } from './MailFrame.tsx'
import { createPoll } from './poll.ts'

/** One e-mail: how it looks, how it stands, what happened to it. */
export const EmailSheet = (props: { id: string; onClose: () => void; onResent: () => void }) => {
  const client = useClient()
  const [result, execute] = createQuery({
    query: Detail,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  const email = () => result.data?.email
  createPoll(() => Boolean(email() && isMoving(email()!.state)), again)
  const [isBusy, setBusy] = createSignal(false)
  const resend = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Resend, { input: { id: props.id } }).toPromise()
    setBusy(false)
    const problem = data?.emailResend?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    props.onResent()
    return toast({ message: 'It is sent once more, as a new e-mail.' })
  }
  const stop = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(CancelMany, { input: { ids: [props.id] } }).toPromise()
    setBusy(false)
    again()
    props.onResent()
    const problem = data?.emailsCancel?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(problem ? { message: problem, isError: true } : { message: 'Stopped before it left.' })
  }
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title={email()?.subject ?? 'E-mail'}
      action={
        <>
          <Show when={email()?.canCancel}>
            <Button size="sm" busy={isBusy()} onClick={() => void stop()}>
              Stop
            </Button>
          </Show>
          <Show when={email()?.canResend}>
            <Button size="sm" busy={isBusy()} onClick={() => void resend()}>
              Resend
            </Button>
          </Show>
        </>
      }
    >
      <QueryView
        data={email()}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={6} />}
        missing={<NotFound title="This e-mail is not here" href="/emails" label="See all e-mails" />}
      >
        {(mail) => (
          <div class="flex flex-col gap-6 p-4">
            <Show when={mail().error}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Facts
              facts={[
                ['Status', <WordStatus words={emailStates} value={mail().state} />],
                ['To', <span class="break-words">{[mail().toName, mail().toEmail].filter(Boolean).join(' · ')}</span>],
                ['Kind', wordOf(emailCategories, mail().category).label],
                ['Through', mail().provider ? (providerNames[mail().provider!] ?? mail().provider) : 'Not yet'],
                ['Tries', mail().attempts],
                ['Company', mail().company?.name ?? 'None'],
              ]}
            />
            <Show when={mail().broadcast}>
              {(broadcast) => (
                <p>
                  Part of{' '}
                  <a class="text-accent-text underline" href={`/emails?message=${broadcast().id}`}>
                    {broadcast().subject}
                  </a>
                </p>
              )}
            </Show>
            <section>
              <h3 class="mb-2 font-medium">What happened</h3>
              <Show when={mail().events.length} fallback={<p class="text-neutral-11">It waits to be sent.</p>}>
                <Timeline
                  entries={mail().events.map((event) => {
                    const { label, tone } = wordOf(emailEvents, event.kind)
                    return {
                      id: event.id,
                      at: event.occurredAt,
                      tone,
                      text: (
                        <>
                          {label}
                          <Show when={event.detail}>
                            <span class="block text-sm break-words text-neutral-11">{event.detail}</span>
                          </Show>
                        </>
                      ),
                    }
                  })}
                />
              </Show>
            </section>
            <Show when={mail().content}>
              {(content) => (
                <section>
                  <h3 class="mb-2 font-medium">How it looks</h3>
                  <Show when={content().hasHiddenLink}>
                    <p class="mb-2 flex gap-2 text-sm text-neutral-11">
                      <EyeOff class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
                      Its link is left out here: it lets in whoever has it.
                    </p>
                  </Show>
                  <MailFrame
                    title={mail().subject}
                    html={content().html}
                    text={content().text}
                    class="overflow-hidden rounded-sm border"
                  />
                </section>
              )}
            </Show>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
