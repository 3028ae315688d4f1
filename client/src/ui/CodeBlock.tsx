import { CopyButton } from './CopyButton.tsx'

/** Text to read or copy as it is: payloads, addresses, commands. One line breaks where it must; several keep their lines. */
export const CodeBlock = (props: { text: string; label: string; isTall?: boolean }) => (
  <div class="relative rounded-sm border bg-neutral-2">
    <pre
      class={`overflow-auto p-3 pr-12 font-mono text-xs leading-5 ${props.text.includes('\n') ? 'whitespace-pre' : 'whitespace-pre-wrap break-all'} ${props.isTall ? 'max-h-[60vh]' : 'max-h-72'}`}
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      {props.text}
    </pre>
    <div class="absolute top-1 right-1 rounded-sm bg-neutral-2">
      <CopyButton text={props.text} label={`Copy ${props.label.toLowerCase()}`} />
    </div>
  </div>
)
