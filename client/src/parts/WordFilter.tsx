import { Select } from '../ui/Select.tsx'
import { optionsOf, type Word } from './words.ts'

interface WordFilterProps<Value extends string> {
  label: string
  /** What is said when nothing is filtered. */
  any: string
  words: Record<Value, Word>
  value: Value | undefined
  onChange: (value: Value | null) => void
}

/** No enum of the API has it, and the list needs a value for it: an empty one counts as nothing chosen. */
const ANY = 'any'

/** A filter by one value of an enum of the API. */
export function WordFilter<Value extends string>(props: WordFilterProps<Value>) {
  const options = () => [{ value: ANY, label: props.any }, ...optionsOf(props.words)]
  return (
    <Select
      label={props.label}
      isCompact
      options={options()}
      value={props.value ?? ANY}
      onChange={(value) =>
        props.onChange(optionsOf(props.words).find((option) => option.value === value)?.value ?? null)
      }
    />
  )
}
