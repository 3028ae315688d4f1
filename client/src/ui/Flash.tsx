import { createEffect, type JSX, on } from 'solid-js'

/** Highlights its content shortly when `value` changes; not when it first appears. Nothing moves. */
export const Flash = (props: { value: unknown; class?: string; children: JSX.Element }) => {
  let element!: HTMLDivElement
  createEffect(
    on(
      () => props.value,
      () => {
        element.classList.remove('animate-highlight')
        // Reading the layout makes the browser notice the removal, so the animation starts again.
        void element.offsetWidth
        element.classList.add('animate-highlight')
      },
      { defer: true },
    ),
  )
  return (
    <div ref={element} class={`rounded-sm ${props.class ?? ''}`}>
      {props.children}
    </div>
  )
}
