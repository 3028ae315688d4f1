import { useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignmentsPage_AssignmentFragment as Assignment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { titleOf } from './assignment-columns.tsx'

const Unassign = graphql(`
  mutation UnassignDialog_Unassign($input: TrainingAssignmentInput!) {
    trainingUnassign(input: $input) {
      assignment {
        id
        endedAt
      }
      userErrors {
        message
      }
    }
  }
`)

const Restore = graphql(`
  mutation UnassignDialog_Restore($input: TrainingAssignmentInput!) {
    trainingAssignmentRestore(input: $input) {
      assignment {
        ...AssignmentsPage_assignment
      }
      userErrors {
        message
      }
    }
  }
`)

/** Takes a training back from those who have yet to do it; that can be undone. `onChanged` is called after either. */
export const UnassignDialog = (props: { assignment: Assignment; onClose: () => void; onChanged: () => void }) => {
  const client = useClient()
  const { assignment, onClose, onChanged } = props
  const [isBusy, setBusy] = createSignal(false)
  const restore = async () => {
    const { data, error } = await client.mutation(Restore, { input: { id: assignment.id } }).toPromise()
    onChanged()
    const problem = data?.trainingAssignmentRestore?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
  }
  const unassign = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Unassign, { input: { id: assignment.id } }).toPromise()
    setBusy(false)
    onClose()
    onChanged()
    const problem = data?.trainingUnassign?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    return toast({ message: `“${titleOf(assignment)}” is unassigned.`, undo: () => void restore() })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Unassign?"
      description={`${titleOf(assignment)} for ${assignment.company?.name}`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" busy={isBusy()} onClick={() => void unassign()}>
            Unassign
          </Button>
        </>
      }
    >
      <p>
        It goes from the lists of {assignment.progress.total - assignment.progress.completed} developers who have yet to
        do it. What was completed stays in the reports.
      </p>
    </Dialog>
  )
}
