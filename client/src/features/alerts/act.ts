import { useClient } from '@urql/solid'
import type { AlertAction } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { toast } from '../../ui/toast.ts'
import { AlertAct } from './alert-documents.ts'

const back: Record<AlertAction, AlertAction> = {
  ACKNOWLEDGE: 'UNACKNOWLEDGE',
  UNACKNOWLEDGE: 'ACKNOWLEDGE',
  RESOLVE: 'REOPEN',
  REOPEN: 'RESOLVE',
}

const done: Record<AlertAction, string> = {
  ACKNOWLEDGE: 'You look after it.',
  UNACKNOWLEDGE: 'Nobody looks after it any more.',
  RESOLVE: 'It is over. It begins anew only when it was over by itself.',
  REOPEN: 'It is open again.',
}

/** Does something with an alert, with a way back. @param changed is called when it was done. */
export const createAct = (changed: () => void) => {
  const client = useClient()
  const act = async (id: string, action: AlertAction, canUndo = true): Promise<void> => {
    const { data, error } = await client.mutation(AlertAct, { input: { id, action } }).toPromise()
    const message = error ? problemOf(error).message : data?.alertAct?.userErrors[0]?.message
    changed()
    if (message) return toast({ message, isError: true })
    return toast({
      message: done[action],
      ...(canUndo && { undo: () => void act(id, back[action], false) }),
    })
  }
  return act
}
