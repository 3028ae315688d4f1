import { createSignal, Show } from 'solid-js'

interface MailFrameProps {
  title: string
  html: string
  text: string
  class?: string
}

const choice = (isChosen: boolean) =>
  `rounded-sm px-2 py-0.5 text-sm ${isChosen ? 'bg-neutral-4 font-medium' : 'text-neutral-11 hover:text-neutral-12'}`

/** A mail as a mail program shows it, or its text form. The frame runs no script and opens nothing. */
export const MailFrame = (props: MailFrameProps) => {
  const [isText, setText] = createSignal(false)
  return (
    <div class={`flex flex-col ${props.class ?? ''}`}>
      <div class="flex justify-end gap-1 border-b px-2 py-1" role="group" aria-label="Form">
        <button type="button" class={choice(!isText())} aria-pressed={!isText()} onClick={() => setText(false)}>
          As designed
        </button>
        <button type="button" class={choice(isText())} aria-pressed={isText()} onClick={() => setText(true)}>
          As text
        </button>
      </div>
      <Show
        when={isText()}
        fallback={
          <iframe
            title={props.title}
            srcdoc={props.html}
            sandbox=""
            class="min-h-[32rem] w-full flex-1 bg-white"
            loading="lazy"
          />
        }
      >
        <pre
          class="min-h-[32rem] flex-1 overflow-auto p-4 font-mono text-xs whitespace-pre-wrap"
          tabIndex={0}
          aria-label={`${props.title}, as text`}
        >
          {props.text}
        </pre>
      </Show>
    </div>
  )
}
