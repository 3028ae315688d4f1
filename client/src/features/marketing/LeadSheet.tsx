import ExternalLink from 'lucide-solid/icons/external-link'
import { Show } from 'solid-js'
import { formatExact } from '../../lib/time.ts'
import { wordOf } from '../../parts/words.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Money } from '../../ui/Money.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Status } from '../../ui/Status.tsx'
import type { LeadRow } from './LeadsPage.tsx'
import { leadKinds, leadStatuses } from './marketing-words.ts'

/** All that is known of one lead. */
export const LeadSheet = (props: { lead: LeadRow; onClose: () => void }) => {
  const lead = () => props.lead
  return (
    <Sheet isOpen onClose={props.onClose} title={lead().name ?? wordOf(leadKinds, lead().kind).label}>
      <div class="flex flex-col gap-6 p-4">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Show when={lead().value}>
            {(value) => <Money value={value()} class="text-2xl font-semibold tracking-tight" />}
          </Show>
          <Show when={lead().status}>{(status) => <Status {...wordOf(leadStatuses, status())} />}</Show>
          <Show when={lead().stage}>
            <span class="text-neutral-11">{lead().stage}</span>
          </Show>
        </div>
        <Facts
          facts={[
            ['Kind', wordOf(leadKinds, lead().kind).label],
            ['Company', lead().company?.name ?? 'The agency'],
            [
              'E-mail',
              <Show when={lead().email} fallback="—">
                {(email) => (
                  <a href={`mailto:${email()}`} class="break-all text-accent-text hover:underline">
                    {email()}
                  </a>
                )}
              </Show>,
            ],
            [
              'Telephone',
              <Show when={lead().phone} fallback="—">
                {(phone) => (
                  <a href={`tel:${phone().replaceAll(/[^+\d]/g, '')}`} class="text-accent-text hover:underline">
                    {phone()}
                  </a>
                )}
              </Show>,
            ],
            ['Source', lead().source ?? '—'],
            ['Campaign', lead().campaign ?? '—'],
            ['Came', formatExact(lead().createdAt)],
            ['Last changed', formatExact(lead().updatedAt)],
          ]}
        />
        <div class="flex flex-wrap gap-x-6 gap-y-2 border-t pt-4">
          <Show when={lead().url}>
            {(url) => (
              <a
                href={url()}
                target="_blank"
                rel="noreferrer"
                class="inline-flex items-center gap-1.5 text-accent-text hover:underline"
              >
                Open at the tool
                <ExternalLink class="size-4" aria-hidden="true" />
              </a>
            )}
          </Show>
          <Show when={lead().connection}>
            {(connection) => (
              <a href={`/integrations/${connection().id}`} class="text-accent-text hover:underline">
                Connection “{connection().name}”
              </a>
            )}
          </Show>
        </div>
      </div>
    </Sheet>
  )
}
