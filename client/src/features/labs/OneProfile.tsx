import { useClient } from '@urql/solid'
import { createSignal, For } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { type Account, Update } from './account-documents.ts'

interface OneProfileProps {
  account: Account
  person: { name: string; email?: string | null; avatarUrl?: string | null }
  onChanged: () => void
}

const sayOther = (value: string, other: string | null | undefined) => {
  if (!other) return 'Labs does not tell'
  return other === value ? 'The same at Labs' : `At Labs: ${other}`
}

/** What others see of the person, and where each part of it comes from. */
export const OneProfile = (props: OneProfileProps) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const isPictureOfLabs = () =>
    props.account.buildlyProfileLinked &&
    props.account.labsAvatarUrl != null &&
    props.person.avatarUrl === props.account.labsAvatarUrl

  const change = async (buildlyProfileLinked: boolean) => {
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Update, { input: { buildlyProfileLinked } }).toPromise()
    setBusy(false)
    const problem = data?.labsAccountUpdate?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
    props.onChanged()
  }

  const parts = () => [
    { name: 'Name', value: props.person.name, other: props.account.labsName },
    { name: 'E-mail', value: props.person.email ?? '', other: props.account.labsEmail },
  ]

  return (
    <Card>
      <div class="flex flex-col gap-5">
        <Checkbox
          label="Show both as one profile"
          hint="Others see one person. Switched off, nothing of Labs is shown to them."
          isChecked={props.account.buildlyProfileLinked}
          onChange={(isLinked) => void change(isLinked)}
        />
        <dl class="flex flex-col divide-y border-t">
          <For each={parts()}>
            {(part) => (
              <div class="flex items-center gap-4 py-2.5">
                <dt class="w-14 shrink-0 text-sm text-neutral-11">{part.name}</dt>
                <dd class="flex min-w-0 flex-1 items-center gap-4">
                  <span class="min-w-0 flex-1 break-words">
                    {part.value}
                    <span class="block text-sm text-neutral-11">{sayOther(part.value, part.other)}</span>
                  </span>
                  <Tag>Atrium</Tag>
                </dd>
              </div>
            )}
          </For>
          <div class="flex items-center gap-4 py-2.5">
            <dt class="w-14 shrink-0 text-sm text-neutral-11">Picture</dt>
            <dd class="flex flex-1 items-center justify-between">
              <Avatar name={props.person.name} url={props.person.avatarUrl ?? null} size="md" />
              <Tag tone={isPictureOfLabs() ? 'accent' : 'neutral'}>{isPictureOfLabs() ? 'Labs' : 'Atrium'}</Tag>
            </dd>
          </div>
        </dl>
      </div>
    </Card>
  )
}
