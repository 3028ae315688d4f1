import CircleCheck from 'lucide-solid/icons/circle-check'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { TestResult_ResultFragment } from '../../graphql/generated/graphql.ts'
import { FormError } from '../../ui/FormError.tsx'

export const ResultFragment = graphql(`
  fragment TestResult_result on ConnectionTestResult {
    isOk
    message
    account
  }
`)

/** What the tool answered when its settings were tried. */
export const TestResult = (props: { result: TestResult_ResultFragment }) => (
  <Show when={props.result.isOk} fallback={<FormError>{props.result.message}</FormError>}>
    <div
      role="status"
      class="flex gap-2 rounded-sm border border-success-border bg-success-bg px-3 py-2 text-success-text"
    >
      <CircleCheck class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div>
        {props.result.message}
        <Show when={props.result.account}>{(account) => <span class="block text-sm">Account: {account()}</span>}</Show>
      </div>
    </div>
  </Show>
)
