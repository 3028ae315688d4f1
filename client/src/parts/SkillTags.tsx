import { For, Show } from 'solid-js'
import { Tag } from '../ui/Tag.tsx'

/** The first few skills, and how many more there are. */
export const SkillTags = (props: { skills: readonly string[]; most?: number }) => {
  const shown = () => props.skills.slice(0, props.most)
  const more = () => props.skills.slice(shown().length)
  return (
    <Show when={props.skills.length} fallback={<span class="text-neutral-11">—</span>}>
      <span class="inline-flex flex-wrap gap-1">
        <For each={shown()}>{(skill) => <Tag>{skill}</Tag>}</For>
        <Show when={more().length}>
          <span class="text-sm text-neutral-11" title={more().join(', ')}>
            +{more().length}
          </span>
        </Show>
      </span>
    </Show>
  )
}
