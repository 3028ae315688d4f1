import { Show } from 'solid-js'
import { Card } from '../../ui/Card.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { MailFrame } from './MailFrame.tsx'
import type { PreviewContent } from './template-preview.ts'

interface TemplatePreviewCardProps {
  content: PreviewContent | undefined
  /** Something is wrong with what is written: what is shown is from before. */
  isBroken: boolean
  problem: string | undefined
}

/** The mail as its readers get it, filled with sample data. */
export const TemplatePreviewCard = (props: TemplatePreviewCardProps) => (
  <Card title="Preview" isFlush class="overflow-hidden lg:sticky lg:top-20">
    <Show when={props.problem}>
      {(message) => (
        <div class="p-4">
          <FormError>{message()}</FormError>
        </div>
      )}
    </Show>
    <Show when={props.isBroken}>
      <p role="status" class="border-b bg-warning-bg px-4 py-2 text-warning-text">
        Shown as it was before the mistake.
      </p>
    </Show>
    <Show when={props.content} fallback={<Skeleton class="m-4 h-96" />}>
      {(content) => (
        <>
          <p class="border-b px-4 py-2">
            <span class="font-medium">{content().subject}</span>{' '}
            <span class="text-neutral-11">{content().preheader}</span>
          </p>
          <MailFrame title={content().subject} html={content().html} text={content().text} />
        </>
      )}
    </Show>
  </Card>
)
