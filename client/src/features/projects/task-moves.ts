import { useClient } from '@urql/solid'
import { createEffect } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import type { TaskCategory } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import type { Command } from '../../parts/commands/command-documents.ts'
import { toast } from '../../ui/toast.ts'
import { Move, type Row } from './task-documents.ts'

interface Moving {
  to: TaskCategory
  /** Null until the server has taken it. */
  commandId: string | null
}

/**
 * Moves of tasks that their tools have not done yet.
 * @param commands what the tools were asked to do, with how it goes.
 */
export const createTaskMoves = (commands: () => readonly Command[]) => {
  const client = useClient()
  const [moving, setMoving] = createStore<Record<string, Moving>>({})
  const end = (id: string) => setMoving(produce((all) => void delete all[id]))

  createEffect(() => {
    for (const [id, { commandId }] of Object.entries(moving)) {
      const command = commands().find((one) => one.id === commandId)
      if (command?.status !== 'FAILED' && command?.status !== 'UNKNOWN') continue
      end(id)
      void toast({ message: command.error ?? 'It was not moved.', isError: true })
    }
  })

  return {
    /** Whether it is on its way to where it is not yet. */
    isMoving: (row: Row) => moving[row.id] !== undefined && moving[row.id]!.to !== row.category,
    async move(row: Row, to: TaskCategory) {
      if (to === row.category && !moving[row.id]) return
      setMoving({ [row.id]: { to, commandId: null } })
      const { data, error } = await client.mutation(Move, { input: { id: row.id, category: to } }).toPromise()
      const problem = error ? problemOf(error).message : data?.taskMove?.userErrors[0]?.message
      const commandId = data?.taskMove?.commandId ?? null
      if (problem || commandId === null) end(row.id)
      else setMoving({ [row.id]: { to, commandId } })
      if (problem) void toast({ message: problem, isError: true })
    },
  }
}
