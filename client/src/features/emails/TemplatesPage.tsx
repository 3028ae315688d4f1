import { useSearchParams } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { wordOf } from '../../parts/words.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Skeleton, SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { SendTest, TemplatePreview, Templates } from './template-documents.ts'
import { emailCategories } from './email-words.ts'
import { EmailsFrame } from './EmailsFrame.tsx'
import { MailFrame } from './MailFrame.tsx'

/** Every kind of e-mail, as it looks. */
export default function TemplatesPage() {
  createTitle(() => 'E-mail templates')
  const [params, setParams] = useSearchParams()
  const [result, execute] = createQuery({ query: Templates })
  const templates = () => result.data?.emailTemplates ?? []
  const shown = () => templates().find(({ key }) => key === params['template']) ?? templates()[0]
  return (
    <EmailsFrame>
      <QueryView
        data={result.data?.emailTemplates}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={8} />}
      >
        {(list) => (
          <div class="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
            <Card isFlush class="overflow-hidden">
              <ul class="divide-y" aria-label="Templates">
                <For each={list()}>
                  {(template) => (
                    <li>
                      <button
                        type="button"
                        aria-current={shown()?.key === template.key ? 'true' : undefined}
                        class="flex w-full flex-col gap-0.5 px-4 py-2.5 text-left hover:bg-neutral-2 focus-visible:outline-offset-[-2px] aria-[current]:bg-accent-bg"
                        onClick={() => setParams({ template: template.key })}
                      >
                        <span class="flex items-center justify-between gap-2">
                          <span class="font-medium">{template.name}</span>
                          <span class="flex shrink-0 gap-1">
                            <Show when={template.isChanged}>
                              <Tag tone="accent">Changed</Tag>
                            </Show>
                            <Tag>{wordOf(emailCategories, template.category).label}</Tag>
                          </span>
                        </span>
                        <span class="max-w-full truncate text-sm text-neutral-11">{template.subject}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Card>
            <Show when={shown()}>{(template) => <Preview templateKey={template().key} name={template().name} />}</Show>
          </div>
        )}
      </QueryView>
    </EmailsFrame>
  )
}

const Preview = (props: { templateKey: string; name: string }) => {
  const client = useClient()
  const [result, execute] = createQuery({ query: TemplatePreview, variables: () => ({ key: props.templateKey }) })
  const [isBusy, setBusy] = createSignal(false)
  const sendTest = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(SendTest, { input: { template: props.templateKey } }).toPromise()
    setBusy(false)
    const problem = data?.emailTest?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(
      problem ? { message: problem, isError: true } : { message: `On its way to ${data?.emailTest?.sentTo}.` },
    )
  }
  return (
    <Card
      title={props.name}
      isFlush
      class="overflow-hidden"
      action={
        <div class="flex gap-2">
          <Button size="sm" busy={isBusy()} onClick={() => void sendTest()}>
            Send to me
          </Button>
          <ButtonLink size="sm" variant="primary" href={`/emails/templates/${props.templateKey}`}>
            Edit
          </ButtonLink>
        </div>
      }
    >
      <QueryView
        data={result.data?.emailTemplatePreview?.content}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<Skeleton class="m-4 h-96" />}
      >
        {(content) => (
          <>
            <p class="border-b px-4 py-2">
              <span class="font-medium">{content().subject}</span>{' '}
              <span class="text-neutral-11">{content().preheader}</span>
            </p>
            <MailFrame title={content().subject} html={content().html} text={content().text} />
          </>
        )}
      </QueryView>
    </Card>
  )
}
