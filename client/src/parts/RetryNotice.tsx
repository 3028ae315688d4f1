import { createSignal, onCleanup, Show } from 'solid-js'
import { FormError } from '../ui/FormError.tsx'

const inWords = (seconds: number) =>
  seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`

/** Too many attempts: when the next one may be made, counting down. */
export const RetryNotice = (props: { at: string }) => {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 1000)
  onCleanup(() => clearInterval(timer))
  const seconds = () => Math.max(0, Math.ceil((Date.parse(props.at) - now()) / 1000))
  return (
    <FormError>
      <Show when={seconds() > 0} fallback="You can try again now.">
        {/* Said once by screen readers, not each second. */}
        <span aria-hidden="true">Too many failed attempts. Try again in {inWords(seconds())}.</span>
        <span class="sr-only">Too many failed attempts. Try again at {new Date(props.at).toLocaleTimeString()}.</span>
      </Show>
    </FormError>
  )
}
