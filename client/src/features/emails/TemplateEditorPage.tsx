import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TemplateDetail } from './template-documents.ts'
import { TemplateEditor } from './TemplateEditor.tsx'

/** What one kind of e-mail says, to be changed. */
export default function TemplateEditorPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: TemplateDetail,
    variables: () => ({ key: params['key']! }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createTitle(() => result.data?.emailTemplate?.name ?? 'E-mail template')
  return (
    <QueryView
      data={result.data?.emailTemplate}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={
        <div class="grid gap-6 lg:grid-cols-2">
          <Skeleton class="h-[40rem]" />
          <Skeleton class="h-[40rem]" />
        </div>
      }
      missing={<NotFound title="There is no such template" href="/emails/templates" label="See all templates" />}
    >
      {(template) => (
        // Another version is another form: what was being written against the old one is not kept.
        <Show keyed when={`${template().key}:${template().version}`}>
          <TemplateEditor template={template()} onReload={reload} />
        </Show>
      )}
    </QueryView>
  )
}
