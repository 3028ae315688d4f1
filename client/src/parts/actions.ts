import { type AnyVariables, type DocumentInput, useClient } from '@urql/solid'
import { type Accessor, createSignal } from 'solid-js'
import { problemOf } from '../graphql/problem.ts'
import { toast } from '../ui/toast.ts'

interface Actions {
  /** The name of the mutation that runs; empty when none does. */
  busy: Accessor<string>
  /** Runs one mutation, one at a time; its data, or null after a toast has said what stopped it. */
  run: <Data, Variables extends AnyVariables>(
    name: string,
    document: DocumentInput<Data, Variables>,
    variables: Variables,
    payloadOf: (data: Data) => { userErrors: { message: string }[] },
  ) => Promise<Data | null>
}

/** What can be done with one thing by a press of a button. @param onChanged is called after each that was done. */
export const createActions = (onChanged: () => void): Actions => {
  const client = useClient()
  const [busy, setBusy] = createSignal('')
  return {
    busy,
    async run(name, document, variables, payloadOf) {
      if (busy()) return null
      setBusy(name)
      const { data, error } = await client.mutation(document, variables).toPromise()
      setBusy('')
      const problem = data ? payloadOf(data).userErrors[0]?.message : error && problemOf(error).message
      if (problem || !data) {
        void toast({ message: problem ?? 'The server gave no answer. Try again.', isError: true })
        return null
      }
      onChanged()
      return data
    },
  }
}
