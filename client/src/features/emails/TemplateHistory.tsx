import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import type { TemplateEditor_WordsFragment } from '../../graphql/generated/graphql.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { TemplateVersions } from './template-documents.ts'

interface TemplateHistoryProps {
  templateKey: string
  onClose: () => void
  /** These words are to be in the form; null: the product's. */
  onTake: (words: TemplateEditor_WordsFragment | null) => void
}

/** Who changed a template and when, with the way back to each version. */
export const TemplateHistory = (props: TemplateHistoryProps) => {
  const [result, execute] = createQuery({
    query: TemplateVersions,
    variables: () => ({ key: props.templateKey }),
    requestPolicy: 'network-only',
  })
  return (
    <Sheet isOpen onClose={() => props.onClose()} title="History">
      <QueryView
        data={result.data?.emailTemplate?.versions}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={4} />}
      >
        {(versions) => (
          <div class="p-4">
            <Show
              when={versions().length}
              fallback={<p class="text-neutral-11">Nobody has changed this mail. It says what the product says.</p>}
            >
              <Timeline
                entries={versions().map(({ version, createdAt, createdBy, words }, index) => ({
                  id: String(version),
                  at: createdAt,
                  tone: index === 0 ? 'accent' : 'neutral',
                  text: (
                    <div class="flex items-start justify-between gap-3">
                      <span class="min-w-0">
                        {createdBy?.name ?? 'Somebody'} {words ? 'changed it' : 'reset it to the product’s words'}
                        <Show when={words}>
                          {(said) => <span class="block truncate text-sm text-neutral-11">{said().subject}</span>}
                        </Show>
                      </span>
                      <Show when={index > 0} fallback={<span class="text-sm text-neutral-11">Now</span>}>
                        <Button size="sm" onClick={() => props.onTake(words ?? null)}>
                          Take these words
                        </Button>
                      </Show>
                    </div>
                  ),
                }))}
              />
            </Show>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
