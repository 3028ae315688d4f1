import ExternalLink from 'lucide-solid/icons/external-link'
import { Show } from 'solid-js'
import { formatMoney } from '../../../lib/money.ts'
import { formatExact } from '../../../lib/time.ts'
import { wordOf } from '../../../parts/words.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Money } from '../../../ui/Money.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { Status } from '../../../ui/Status.tsx'
import { kinds, signed, statusOf } from './transaction-words.ts'
import type { Transaction } from './transactions-query.ts'

/** All that is known of one transaction. */
export const TransactionSheet = (props: { transaction: Transaction; providerName: string; onClose: () => void }) => {
  const row = () => props.transaction
  return (
    <Sheet isOpen onClose={props.onClose} title={wordOf(kinds, row().kind).label}>
      <div class="flex flex-col gap-6 p-4">
        <div>
          <Money value={signed(row().kind, row().amount)} class="text-2xl font-semibold tracking-tight" />
          <p class="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Status {...statusOf(row().kind, row().status)} />
            <span class="text-neutral-11">since {formatExact(row().at)}</span>
          </p>
          <Show when={row().failure}>
            {(failure) => (
              <p class="mt-3 rounded-sm border border-danger-border bg-danger-bg px-3 py-2 text-danger-text">
                {failure()}
              </p>
            )}
          </Show>
        </div>
        <Facts
          facts={[
            ['Who', row().customerName ?? '—'],
            ['Address', <span class="break-all">{row().customerEmail ?? '—'}</span>],
            ['What for', row().description ?? '—'],
            ['Paid with', row().method ?? '—'],
            ['Fee', row().fee ? formatMoney(row().fee!) : '—'],
            ['Our reference', <span class="break-all">{row().reference ?? '—'}</span>],
            ['Company', row().company?.name ?? 'The agency'],
            ['First told', formatExact(row().firstAt)],
          ]}
        />
        <div class="flex flex-col gap-2 border-t pt-4">
          <div class="flex items-center justify-between gap-2">
            <span class="text-sm text-neutral-11">Id at {props.providerName}</span>
            <CopyButton text={row().externalId} label="Copy the id" />
          </div>
          <p class="font-mono text-xs break-all text-neutral-11">{row().externalId}</p>
          <div class="flex flex-wrap gap-x-6 gap-y-2">
            <Show when={row().url}>
              {(url) => (
                <a
                  href={url()}
                  target="_blank"
                  rel="noreferrer"
                  class="inline-flex items-center gap-1.5 text-accent-text hover:underline"
                >
                  Open at {props.providerName}
                  <ExternalLink class="size-4" aria-hidden="true" />
                </a>
              )}
            </Show>
            <Show when={row().connection}>
              {(connection) => (
                <a href={`/integrations/${connection().id}`} class="text-accent-text hover:underline">
                  Connection “{connection().name}”
                </a>
              )}
            </Show>
          </div>
        </div>
      </div>
    </Sheet>
  )
}
