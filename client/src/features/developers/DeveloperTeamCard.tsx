import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { formatDate } from '../../lib/time.ts'
import type { Approval } from '../../parts/approvals/approval-words.ts'
import type { ApprovalAct } from '../../parts/approvals/ApprovalDialogs.tsx'
import { AssignmentStatusCell } from '../../parts/assignments/AssignmentStatusCell.tsx'
import { createCancelRemoval } from '../../parts/assignments/create-cancel-removal.ts'
import { OnboardingChecklist } from '../../parts/assignments/OnboardingChecklist.tsx'
import { RemovalDialog } from '../../parts/assignments/RemovalDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { toast } from '../../ui/toast.ts'
import { CancelAssignment, type DeveloperTeam } from './developer-documents.ts'

interface DeveloperTeamCardProps {
  team: DeveloperTeam
  /** Of the developer. */
  name: string
  onDecide: (approval: Approval, act: ApprovalAct) => void
  onChanged: () => void
}

/** A developer at one company: how it stands, the onboarding, and what staff can do about it. */
export const DeveloperTeamCard = (props: DeveloperTeamCardProps) => {
  const client = useClient()
  const [isRemoving, setRemoving] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const takeBack = createCancelRemoval(() => props.onChanged())
  const removal = () => {
    const approval = props.team.openApproval
    return approval?.kind === 'REMOVAL' ? approval : undefined
  }
  const isAtWork = () => props.team.status === 'ACTIVE' || props.team.status === 'NOTICE'
  const company = () => props.team.company?.name ?? 'A company'

  const cancel = async () => {
    const { name, onChanged } = props
    setBusy(true)
    const { data, error } = await client.mutation(CancelAssignment, { input: { id: props.team.id } }).toPromise()
    setBusy(false)
    const problem = error ? problemOf(error).message : data?.developerAssignmentCancel?.userErrors[0]?.message
    onChanged()
    return toast(
      problem ? { message: problem, isError: true } : { message: `${name} is no longer proposed to ${company()}.` },
    )
  }

  return (
    <article class="rounded-lg border" aria-label={company()}>
      <header class="flex items-start justify-between gap-3 px-4 pt-3 pb-2">
        <div class="min-w-0">
          <h4 class="truncate font-medium">{company()}</h4>
          <p class="text-sm text-neutral-11">
            since <RelativeTime at={props.team.assignedAt} />
          </p>
        </div>
        <AssignmentStatusCell assignment={props.team} />
      </header>
      <Show when={isAtWork()}>
        <details class="border-t px-4 py-3">
          <summary class="cursor-pointer rounded-sm text-sm font-medium">
            Onboarding: {props.team.onboarding.filter(({ doneAt }) => doneAt).length} of {props.team.onboarding.length}
          </summary>
          <div class="mt-3">
            <OnboardingChecklist assignment={props.team} />
          </div>
        </details>
      </Show>
      <Show when={removal()}>
        {(approval) => (
          <div class="flex flex-col gap-2 border-t border-warning-border bg-warning-bg px-4 py-3">
            <p class="text-warning-text">
              {props.team.removalRequestedBy?.name ?? 'The company'} asked for the removal on{' '}
              {formatDate(props.team.removalRequestedOn!)}: “{props.team.removalReason}”
            </p>
            <span class="flex flex-wrap gap-2">
              <Button
                size="sm"
                variant="primary"
                onClick={() => props.onDecide(approval(), 'approve')}
                aria-label={`Process the removal from ${company()}`}
              >
                Process…
              </Button>
              <Button
                size="sm"
                onClick={() => props.onDecide(approval(), 'decline')}
                aria-label={`Decline the removal from ${company()}`}
              >
                Decline…
              </Button>
            </span>
          </div>
        )}
      </Show>
      <Show when={props.team.status === 'PENDING' || isAtWork()}>
        <footer class="flex flex-wrap gap-2 border-t px-4 py-2.5">
          <Show when={props.team.status === 'PENDING'}>
            <Button size="sm" busy={isBusy()} onClick={() => void cancel()}>
              Take the proposal back
            </Button>
          </Show>
          <Show when={isAtWork() && props.team.removalRequestedOn}>
            <Button size="sm" onClick={() => void takeBack(props.team.id, props.name)}>
              Take the removal back
            </Button>
          </Show>
          <Show when={isAtWork() && !props.team.removalRequestedOn}>
            <Button size="sm" onClick={() => setRemoving(true)}>
              Request removal…
            </Button>
          </Show>
        </footer>
      </Show>
      <Show when={isRemoving()}>
        <RemovalDialog
          assignment={props.team}
          name={props.name}
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false)
            props.onChanged()
          }}
        />
      </Show>
    </article>
  )
}
