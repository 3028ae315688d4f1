import { createQuery } from '@urql/solid'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For } from 'solid-js'
import type { PrivacyPage_PersonalDataQuery } from '../../../graphql/generated/graphql.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Card } from '../../../ui/Card.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { PersonalDataDocument } from './privacy-documents.ts'

interface Section {
  section: string
  holds: string
  erased: string
}

/** By part of the product, each section once: what one did is kept by every part. */
const groupsOf = (data: PrivacyPage_PersonalDataQuery) => {
  const seen = new Set<string>()
  const once = (sections: readonly Section[] | null | undefined) =>
    (sections ?? []).filter(({ section }) => !seen.has(section) && seen.add(section))
  return [
    { title: 'You and your account', sections: once(data.accountsPersonalData) },
    { title: 'Projects', sections: once(data.projectsPersonalData) },
    { title: 'Contracts', sections: once(data.billingPersonalData) },
    { title: 'Connected tools and the activity feed', sections: once(data.integrationsPersonalData) },
    { title: 'The platform, for administrators', sections: once(data.gatewayPersonalData) },
  ].filter(({ sections }) => sections.length > 0)
}

/** What is kept of people, in the words of the lists that an export and an erasure follow. */
export const PersonalData = () => {
  const [result, execute] = createQuery({ query: PersonalDataDocument })
  return (
    <Card isFlush>
      <QueryView
        data={result.data}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={5} />}
      >
        {(data) => (
          <For each={groupsOf(data())}>
            {({ title, sections }) => (
              <details class="group border-b last:border-b-0">
                <summary class="flex cursor-pointer list-none items-center gap-2 px-4 py-3 hover:bg-neutral-3">
                  <ChevronRight
                    class="size-4 shrink-0 text-neutral-11 transition-transform group-open:rotate-90"
                    aria-hidden="true"
                  />
                  <span class="min-w-0 flex-1 font-medium">{title}</span>
                  <span class="text-sm text-neutral-11 tabular-nums">{sections.length}</span>
                </summary>
                <dl class="flex flex-col gap-4 px-4 pt-1 pb-4 pl-10">
                  <For each={sections}>
                    {({ section, holds, erased }) => (
                      <div>
                        <dt class="font-medium">{section}</dt>
                        <dd>{holds}</dd>
                        <dd class="text-sm text-neutral-11">When you delete your account: {lowered(erased)}</dd>
                      </div>
                    )}
                  </For>
                </dl>
              </details>
            )}
          </For>
        )}
      </QueryView>
    </Card>
  )
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
