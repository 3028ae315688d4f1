import { For, Show } from 'solid-js'
import { AssignmentStatusCell } from '../../parts/assignments/AssignmentStatusCell.tsx'
import { OnboardingChecklist } from '../../parts/assignments/OnboardingChecklist.tsx'
import { SkillTags } from '../../parts/SkillTags.tsx'
import { projectRoles, wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { nameOf, projectsOf } from './team-columns.tsx'
import type { TeamRow } from './team-documents.ts'

interface AssignmentSheetProps {
  row: TeamRow
  onClose: () => void
  onRemove: () => void
}

const heading = 'mb-3 text-base font-semibold'

/** One developer of the team: who it is, what it works on, how far it has found its way. */
export const AssignmentSheet = (props: AssignmentSheetProps) => (
  <Sheet isOpen onClose={props.onClose} title={nameOf(props.row)}>
    <div class="flex flex-col gap-7 p-5">
      <div class="flex items-center gap-3">
        <Avatar name={nameOf(props.row)} url={props.row.developer?.user.avatarUrl ?? null} size="lg" />
        <div class="min-w-0">
          <p class="font-medium">{props.row.developer?.title ?? 'Developer'}</p>
          <p class="text-sm text-neutral-11">{props.row.developer?.agency?.name ?? 'Independent'}</p>
        </div>
      </div>
      <Show when={props.row.developer?.bio}>{(bio) => <p class="text-neutral-11">{bio()}</p>}</Show>
      <Facts
        facts={[
          ['Company', props.row.company?.name ?? 'Not known yet'],
          ['Status', <AssignmentStatusCell assignment={props.row} />],
          ['Since', <RelativeTime at={props.row.assignedAt} />],
          ['Skills', <SkillTags skills={props.row.developer?.skills ?? []} />],
        ]}
      />
      <section>
        <h3 class={heading}>Onboarding</h3>
        <OnboardingChecklist assignment={props.row} />
      </section>
      <section>
        <h3 class={heading}>Projects</h3>
        <ul class="flex flex-col gap-2">
          <For each={projectsOf(props.row)} fallback={<li class="text-neutral-11">On no project yet.</li>}>
            {(each) => (
              <li class="flex items-center justify-between gap-3">
                <a href={`/projects/${each.project.id}`} class="truncate rounded-sm text-accent-text hover:underline">
                  {each.project.name ?? 'A project'}
                </a>
                <span class="flex shrink-0 items-center gap-2">
                  <Show when={!each.isActive}>
                    <span class="text-sm text-neutral-11">until lately</span>
                  </Show>
                  <Tag tone={wordOf(projectRoles, each.role).tone}>{wordOf(projectRoles, each.role).label}</Tag>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={props.row.removalReason}>
        {(reason) => (
          <section>
            <h3 class={heading}>Removal</h3>
            <blockquote class="border-l-2 pl-3 text-neutral-11">{reason()}</blockquote>
          </section>
        )}
      </Show>
      <Show when={props.row.canRequestRemoval && !props.row.removalRequestedOn}>
        <div class="border-t pt-5">
          <Button onClick={() => props.onRemove()}>Request removal…</Button>
        </div>
      </Show>
    </div>
  </Sheet>
)
