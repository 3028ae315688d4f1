import { For, Show } from 'solid-js'
import { formatExact } from '../../lib/time.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { AuditRecord } from './audit-query.ts'
import { actionWords, changesOf, sources, textOf } from './audit-words.ts'

/** All that is known of one entry. */
export const EntrySheet = (props: { entry: AuditRecord; companyName: string; onClose: () => void }) => {
  const { changes, rest } = changesOf(props.entry.details)
  return (
    <Sheet isOpen onClose={props.onClose} title={actionWords(props.entry.action)}>
      <div class="flex flex-col gap-6 p-4">
        <Facts
          facts={[
            ['By', props.entry.actorName ?? 'The system'],
            ['In their place', props.entry.impersonatorName ?? '—'],
            ['When', formatExact(props.entry.occurredAt)],
            ['From', <span class="font-mono text-sm">{props.entry.ip ?? '—'}</span>],
            ['About', props.companyName],
            ['Part', sources[props.entry.source] ?? props.entry.source],
            ['What', props.entry.subjectType ?? '—'],
            ['Id', <span class="font-mono text-sm break-all">{props.entry.subjectId ?? '—'}</span>],
          ]}
        />
        <Show when={changes.length}>
          <table class="w-full text-left">
            <thead>
              <tr class="border-b text-sm text-neutral-11">
                <th class="py-1.5 pr-4 font-medium">Changed</th>
                <th class="py-1.5 pr-4 font-medium">Before</th>
                <th class="py-1.5 font-medium">After</th>
              </tr>
            </thead>
            <tbody class="divide-y">
              <For each={changes}>
                {({ field, from, to }) => (
                  <tr>
                    <td class="py-1.5 pr-4 font-medium">{field}</td>
                    <td class="py-1.5 pr-4 break-all text-neutral-11">{textOf(from)}</td>
                    <td class="py-1.5 break-all">{textOf(to)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
        <Show when={rest.length}>
          <dl class="flex flex-col gap-3">
            <For each={rest}>
              {([name, value]) => (
                <div>
                  <dt class="text-sm text-neutral-11">{name}</dt>
                  <dd class="break-words">{textOf(value)}</dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
        <div class="border-t pt-4">
          <div class="flex items-center justify-between gap-2">
            <span class="text-sm text-neutral-11">Entry {props.entry.sequence} of its chain, with the hash</span>
            <CopyButton text={props.entry.hash} label="Copy the hash" />
          </div>
          <p class="font-mono text-xs break-all text-neutral-11">{props.entry.hash}</p>
        </div>
      </div>
    </Sheet>
  )
}
