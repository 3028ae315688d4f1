import { useClient } from '@urql/solid'
import { problemOf } from '../../graphql/problem.ts'
import { toast } from '../../ui/toast.ts'
import { CancelRemoval } from './assignment-documents.ts'

/** Takes a removal back, and says how it went. */
export const createCancelRemoval = (onDone: () => void) => {
  const client = useClient()
  return async (id: string, name: string) => {
    const { data, error } = await client.mutation(CancelRemoval, { input: { id } }).toPromise()
    const problem = error ? problemOf(error).message : data?.developerRemovalCancel?.userErrors[0]?.message
    onDone()
    return toast(problem ? { message: problem, isError: true } : { message: `${name} stays on the team.` })
  }
}
