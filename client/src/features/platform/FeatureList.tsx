import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { FeatureList_FlagFragment } from '../../graphql/generated/graphql.ts'
import { roleNames } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Status } from '../../ui/Status.tsx'
import { FeatureDialog } from './FeatureDialog.tsx'

export const FlagFields = graphql(`
  fragment FeatureList_flag on FeatureFlag {
    name
    description
    isOnByDefault
    mode
    roles
    companyIds
    percentage
  }
`)

export type Flag = FeatureList_FlagFragment

const stateOf = (flag: Flag): { tone: 'success' | 'neutral' | 'info'; label: string } => {
  if (flag.mode === 'SOME') {
    const whom = [
      ...flag.roles.map((role) => roleNames[role]),
      ...(flag.companyIds.length
        ? [flag.companyIds.length === 1 ? 'one company' : `${flag.companyIds.length} companies`]
        : []),
      ...(flag.percentage ? [`${flag.percentage}% of people`] : []),
    ]
    return { tone: 'info', label: `On for ${whom.join(', ')}` }
  }
  const isOn = flag.mode ? flag.mode === 'ON' : flag.isOnByDefault
  return { tone: isOn ? 'success' : 'neutral', label: `${isOn ? 'On' : 'Off'}${flag.mode ? '' : ' by default'}` }
}

/** Every feature that can be switched, and for whom it is on. */
export const FeatureList = (props: { flags: readonly Flag[]; onDone: () => void }) => {
  const [open, setOpen] = createSignal<Flag | null>(null)
  const finish = () => {
    setOpen(null)
    props.onDone()
  }
  return (
    <>
      <ul class="divide-y">
        <For each={props.flags}>
          {(flag) => (
            <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
              <div class="min-w-0 flex-1 max-sm:basis-full">
                <p class="font-medium">{flag.description}</p>
                <p class="font-mono text-xs text-neutral-11">{flag.name}</p>
              </div>
              <Status {...stateOf(flag)} />
              <Button size="sm" onClick={() => setOpen(flag)} aria-label={`Change ${flag.name}`}>
                Change…
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={open()}>
        {(flag) => <FeatureDialog flag={flag()} onClose={() => setOpen(null)} onDone={finish} />}
      </Show>
    </>
  )
}
