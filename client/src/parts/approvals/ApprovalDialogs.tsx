import { Match, Switch } from 'solid-js'
import type { Approval } from './approval-words.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { DelegateDialog } from './DelegateDialog.tsx'

export type ApprovalAct = 'approve' | 'decline' | 'delegate'

interface ApprovalDialogsProps {
  open: { approval: Approval; act: ApprovalAct } | null
  onClose: () => void
  onDone: () => void
}

/** The dialog of what somebody is about to do with an approval. */
export const ApprovalDialogs = (props: ApprovalDialogsProps) => {
  const of = (act: 'decide' | 'delegate') => {
    const isDelegation = props.open?.act === 'delegate'
    return props.open && isDelegation === (act === 'delegate') ? props.open : undefined
  }
  return (
    <Switch>
      <Match when={of('delegate')}>
        {(now) => <DelegateDialog approval={now().approval} onClose={props.onClose} onDone={props.onDone} />}
      </Match>
      <Match when={of('decide')}>
        {(now) => (
          <DecisionDialog
            approval={now().approval}
            isApproval={now().act === 'approve'}
            onClose={props.onClose}
            onDecided={props.onDone}
          />
        )}
      </Match>
    </Switch>
  )
}
