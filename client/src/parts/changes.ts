import { type AnyVariables, createSubscription, type CreateSubscriptionArgs } from '@urql/solid'
import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Of a burst, one question. */
const GATHER_MS = 300

/**
 * Calls `changed` a moment after a subscription has told something, also when that is what it told before: figures may be the same
 * although what they count is not.
 * @returns how often it was called.
 */
export const createOnChange = <Data, Variables extends AnyVariables>(
  subscription: CreateSubscriptionArgs<Data, Variables>,
  changed: () => void,
): Accessor<number> => {
  const [times, setTimes] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  createSubscription(subscription, () => {
    timer ??= setTimeout(() => {
      timer = undefined
      setTimes((before) => before + 1)
      changed()
    }, GATHER_MS)
    return null
  })
  onCleanup(() => clearTimeout(timer))
  return times
}
