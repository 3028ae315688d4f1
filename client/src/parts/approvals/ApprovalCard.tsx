import { Show } from 'solid-js'
import { formatExact } from '../../lib/time.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { SkillTags } from '../SkillTags.tsx'
import type { Approval } from './approval-words.ts'
import type { ApprovalAct } from './ApprovalDialogs.tsx'
import { WhoDecides } from './WhoDecides.tsx'

/** One developer who is to be decided about, with all that a decision needs. */
export const ApprovalCard = (props: { approval: Approval; onAct: (act: ApprovalAct) => void }) => {
  const name = () => props.approval.about?.name ?? 'A developer'
  const mayDecide = () => props.approval.canDecide || props.approval.canOverride
  return (
    <article class="flex w-full flex-col rounded-lg border bg-surface" aria-label={props.approval.title}>
      <div class="flex flex-1 flex-col gap-4 p-5">
        <div class="flex items-start gap-3">
          <Avatar name={name()} url={props.approval.about?.avatarUrl ?? null} size="lg" />
          <div class="min-w-0 flex-1">
            <h2 class="truncate text-base font-semibold">{name()}</h2>
            <p class="truncate text-sm text-neutral-11">
              {[props.approval.developer?.title, props.approval.developer?.agency?.name ?? 'Independent']
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <Show when={props.approval.isOverdue}>
            <Tag tone="warning">Overdue</Tag>
          </Show>
        </div>
        <Show when={props.approval.developer?.bio}>{(bio) => <p class="text-neutral-11">{bio()}</p>}</Show>
        <SkillTags skills={props.approval.developer?.skills ?? []} />
        <Show when={props.approval.note}>
          {(note) => (
            <blockquote class="border-l-2 pl-3">
              {note()}
              <Show when={props.approval.requestedBy}>
                {(by) => <footer class="text-sm text-neutral-11">{by().name}</footer>}
              </Show>
            </blockquote>
          )}
        </Show>
      </div>
      <footer class="flex flex-wrap items-center justify-between gap-3 border-t px-5 py-3">
        <p class="text-sm text-neutral-11">
          Asked <RelativeTime at={props.approval.waitingSince} />
          <Show when={props.approval.expiresAt}>
            {(at) => (
              <span title={formatExact(at())}>
                {' '}
                · ends <RelativeTime at={at()} />
              </span>
            )}
          </Show>
        </p>
        <Show when={mayDecide()} fallback={<WhoDecides approval={props.approval} />}>
          <span class="flex flex-wrap gap-2">
            <Button
              size="sm"
              variant="ghost"
              onClick={() => props.onAct('delegate')}
              aria-label={`Let somebody else decide: ${props.approval.title}`}
            >
              Hand on…
            </Button>
            <Button size="sm" onClick={() => props.onAct('decline')} aria-label={`Decline: ${props.approval.title}`}>
              Decline…
            </Button>
            <Button
              size="sm"
              variant={props.approval.canDecide ? 'primary' : 'secondary'}
              onClick={() => props.onAct('approve')}
              aria-label={`Approve: ${props.approval.title}`}
            >
              Approve…
            </Button>
          </span>
        </Show>
      </footer>
    </article>
  )
}
