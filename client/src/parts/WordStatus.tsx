import { Status } from '../ui/Status.tsx'
import { type Word, wordOf } from './words.ts'

/** A status of the API as a dot and its word. */
export function WordStatus<Value extends string>(props: { words: Record<Value, Word>; value: Value }) {
  return <Status {...wordOf(props.words, props.value)} />
}
