import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import type { Approval } from '../../parts/approvals/approval-words.ts'
import { type ApprovalAct, ApprovalDialogs } from '../../parts/approvals/ApprovalDialogs.tsx'
import { communityStatuses } from '../../parts/developer-words.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { SkillTags } from '../../parts/SkillTags.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { ApprovalHistory } from './ApprovalHistory.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { AskAgain, Detail, type DeveloperDetail } from './developer-documents.ts'
import { DeveloperDialog } from './DeveloperDialog.tsx'
import { DeveloperTeamCard } from './DeveloperTeamCard.tsx'

interface DeveloperSheetProps {
  id: string
  onClose: () => void
  onChanged: () => void
}

const heading = 'text-base font-semibold'

/** One developer: the profile, the companies, and what was decided. */
export const DeveloperSheet = (props: DeveloperSheetProps) => {
  const client = useClient()
  const [result, execute] = createQuery({
    query: Detail,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const [form, setForm] = createSignal<'assign' | 'edit' | null>(null)
  const [deciding, setDeciding] = createSignal<{ approval: Approval; act: ApprovalAct } | null>(null)
  const changed = () => {
    setForm(null)
    setDeciding(null)
    execute({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const askAgain = async (developer: DeveloperDetail) => {
    const { data, error } = await client.mutation(AskAgain, { input: { id: developer.id } }).toPromise()
    const problem = error ? problemOf(error).message : data?.developerCommunityRequest?.userErrors[0]?.message
    changed()
    return toast(problem ? { message: problem, isError: true } : { message: 'Staff is asked again.' })
  }

  return (
    <Sheet isOpen onClose={props.onClose} title={result.data?.developer?.user.name ?? 'Developer'}>
      <QueryView
        data={result.data?.developer}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={6} />}
        missing={<NotFound title="This developer is not here" />}
      >
        {(developer) => (
          <div class="flex flex-col gap-8 p-5">
            <section class="flex flex-col gap-5">
              <div class="flex items-start gap-3">
                <Avatar name={developer().user.name} url={developer().user.avatarUrl} size="lg" />
                <div class="min-w-0 flex-1">
                  <p class="font-medium">{developer().title ?? 'Developer'}</p>
                  <p class="truncate text-sm text-neutral-11">{developer().user.email}</p>
                </div>
                <Button size="sm" onClick={() => setForm('edit')}>
                  Change…
                </Button>
              </div>
              <Show when={developer().bio}>{(bio) => <p class="text-neutral-11">{bio()}</p>}</Show>
              <Facts
                facts={[
                  ['Community', <WordStatus words={communityStatuses} value={developer().communityStatus} />],
                  ['Agency', developer().agency?.name ?? 'Independent'],
                  ['Skills', <SkillTags skills={developer().skills} />],
                  ['Since', <RelativeTime at={developer().createdAt} />],
                ]}
              />
              <Show when={developer().openApproval}>
                {(approval) => (
                  <div class="flex flex-wrap items-center justify-between gap-3 rounded-sm border border-warning-border bg-warning-bg px-4 py-3">
                    <p class="text-warning-text">
                      Waits for the community since <RelativeTime at={approval().waitingSince} />
                    </p>
                    <span class="flex gap-2">
                      <Button size="sm" onClick={() => setDeciding({ approval: approval(), act: 'decline' })}>
                        Decline…
                      </Button>
                      <Button
                        size="sm"
                        variant="primary"
                        onClick={() => setDeciding({ approval: approval(), act: 'approve' })}
                      >
                        Approve…
                      </Button>
                    </span>
                  </div>
                )}
              </Show>
              <Show when={developer().communityStatus === 'DECLINED'}>
                <div class="flex flex-wrap items-center justify-between gap-3 rounded-sm border bg-neutral-2 px-4 py-3">
                  <p>Staff declined this developer, who cannot be assigned.</p>
                  <Button size="sm" onClick={() => void askAgain(developer())}>
                    Ask again
                  </Button>
                </div>
              </Show>
            </section>
            <section class="flex flex-col gap-3">
              <div class="flex items-center justify-between gap-3">
                <h3 class={heading}>Companies</h3>
                <Button size="sm" variant="primary" onClick={() => setForm('assign')}>
                  Assign…
                </Button>
              </div>
              <For
                each={developer().teams.nodes}
                fallback={<p class="text-neutral-11">Has worked for no company yet.</p>}
              >
                {(team) => (
                  <DeveloperTeamCard
                    team={team}
                    name={developer().user.name}
                    onDecide={(approval, act) => setDeciding({ approval, act })}
                    onChanged={changed}
                  />
                )}
              </For>
            </section>
            <section class="flex flex-col gap-3">
              <h3 class={heading}>What was decided</h3>
              <ApprovalHistory approvals={result.data?.approvals?.nodes ?? []} />
            </section>
            <Show when={form() === 'edit'}>
              <DeveloperDialog developer={developer()} onClose={() => setForm(null)} onDone={changed} />
            </Show>
            <Show when={form() === 'assign'}>
              <AssignDialog developer={developer()} onClose={() => setForm(null)} onDone={changed} />
            </Show>
          </div>
        )}
      </QueryView>
      <ApprovalDialogs open={deciding()} onClose={() => setDeciding(null)} onDone={changed} />
    </Sheet>
  )
}
