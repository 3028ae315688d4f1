import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import { ReportContent } from './ReportContent.tsx'

const Preview = graphql(`
  query SendSheet_Preview {
    ecosystemReportPreview {
      ...ReportContent_content
    }
  }
`)

const Send = graphql(`
  mutation SendSheet_Send {
    ecosystemReportSend {
      report {
        id
      }
      userErrors {
        message
      }
    }
  }
`)

/** What would be told now, and the button that tells it. */
export const SendSheet = (props: { onClose: () => void; onSent: () => void }) => {
  const client = useClient()
  const [result, execute] = createQuery({ query: Preview, requestPolicy: 'network-only' })
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const send = async () => {
    const { onSent } = props
    setBusy(true)
    const { data, error } = await client.mutation(Send, {}).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.ecosystemReportSend?.userErrors[0]?.message
    setProblem(message)
    if (message) return
    void toast({ message: 'The report is made, and staff is told of it.' })
    onSent()
  }
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title="Preview"
      action={
        <Show when={result.data?.ecosystemReportPreview}>
          <Button variant="primary" onClick={() => void send()} busy={isBusy()}>
            Send now
          </Button>
        </Show>
      }
    >
      <div class="flex flex-col gap-4 p-4">
        <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
        <QueryView
          data={result.data?.ecosystemReportPreview}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(content) => <ReportContent content={content()} />}
        </QueryView>
      </div>
    </Sheet>
  )
}
