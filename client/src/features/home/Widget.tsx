import { type JSX, Show } from 'solid-js'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

interface WidgetProps {
  title: string
  /** The page that explains all of it. */
  href: string
  /** What the link says, where "See all" would not do. */
  link?: string
  /** For lists that reach the edge. */
  isFlush?: boolean
  children: JSX.Element
}

/** A part of home: what it is about, its figures or its list, and the page that says more. */
export const Widget = (props: WidgetProps) => (
  <Card
    title={props.title}
    isFlush={props.isFlush ?? false}
    class="flex min-w-0 flex-col"
    action={
      <ButtonLink
        href={props.href}
        size="sm"
        variant="ghost"
        class="-mr-2.5 shrink-0"
        aria-label={`${props.link ?? 'See all'}: ${props.title}`}
      >
        {props.link ?? 'See all'}
      </ButtonLink>
    }
  >
    {props.children}
  </Card>
)

/** What a widget says while a part of the server does not answer. */
export const NotNow = () => <p class="p-1 text-neutral-11">Not available right now. It is tried again every minute.</p>

interface NothingYetProps {
  /** What is missing, in a few words. */
  title: string
  /** Why, and what happens next. */
  children: JSX.Element
  action?: { label: string; href: string } | undefined
}

/** Instead of figures that are all nought: what there will be, and the next step. */
export const NothingYet = (props: NothingYetProps) => (
  <div class="flex flex-col items-start gap-1">
    <p class="font-medium">{props.title}</p>
    <p class="text-neutral-11">{props.children}</p>
    <Show when={props.action}>
      {(action) => (
        <ButtonLink href={action().href} size="sm" class="mt-2">
          {action().label}
        </ButtonLink>
      )}
    </Show>
  </div>
)
