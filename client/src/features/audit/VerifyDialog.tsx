import { useClient } from '@urql/solid'
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { formatCount } from '../../lib/number.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { CompanyNames } from './audit-query.ts'
import { sources } from './audit-words.ts'
import { type Break, type Chain, readChains, verifyChain } from './verify.ts'

/** Follows every chain of the log from its first entry to its last, and says where one does not hold. */
export const VerifyDialog = (props: { onClose: () => void }) => {
  const client = useClient()
  const running = new AbortController()
  onCleanup(() => running.abort())
  const [chains, setChains] = createSignal<Chain[] | null>(null)
  const [checked, setChecked] = createSignal(0)
  const [breaks, setBreaks] = createSignal<(Break & { name: string })[]>([])
  const [isDone, setDone] = createSignal(false)
  const [error, setError] = createSignal<string | null>(null)
  const total = () => (chains() ?? []).reduce((sum, { entries }) => sum + entries, 0)

  const nameOf = async (companyId: string | null) => {
    if (companyId === null) return 'the agency'
    const { data } = await client.query(CompanyNames, { ids: [companyId] }).toPromise()
    const [company] = data?.nodes ?? []
    return company && 'name' in company ? company.name : companyId
  }
  const run = async () => {
    try {
      setChains(await readChains(client))
      for (const chain of chains()!) {
        const broken = await verifyChain(client, chain, (more) => setChecked((n) => n + more), running.signal)
        if (broken) {
          const name = await nameOf(broken.companyId)
          setBreaks((before) => [...before, { ...broken, name }])
        }
        if (running.signal.aborted) return
      }
      setDone(true)
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : 'The server gave no answer. Try again.')
    }
  }
  onMount(() => void run())

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Verify the audit log"
      description="Each entry carries the hash of the one before: none can be changed, removed or moved unseen."
      footer={<Button onClick={props.onClose}>{isDone() ? 'Close' : 'Stop'}</Button>}
    >
      <div class="flex flex-col gap-5">
        <Show when={error()}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Progress
          label={chains() ? `${formatCount(checked())} of ${formatCount(total())} entries` : 'Looking for chains'}
          value={isDone() ? 100 : total() ? Math.min(99, (100 * checked()) / total()) : 0}
        />
        <Show when={isDone() && breaks().length === 0}>
          <p class="flex items-center gap-2.5 text-success-text" role="status">
            <ShieldCheck class="size-5" aria-hidden="true" />
            All {formatCount(chains()?.length ?? 0)} chains hold, from the first entry to the last.
          </p>
        </Show>
        <Show when={breaks().length}>
          <div role="alert" class="flex flex-col gap-2 text-danger-text">
            <p class="flex items-center gap-2.5 font-medium">
              <ShieldAlert class="size-5" aria-hidden="true" />
              {breaks().length === 1 ? 'A chain does not hold.' : `${breaks().length} chains do not hold.`}
            </p>
            <ul class="list-disc pl-9">
              <For each={breaks()}>
                {(broken) => (
                  <li>
                    {sources[broken.source] ?? broken.source}, chain of {broken.name}: entry {broken.sequence} was
                    changed, or one before it was removed or moved.
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
      </div>
    </Dialog>
  )
}
