import { onCleanup, onMount } from 'solid-js'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** How the command key is written on this machine. */
export const commandKey = isApple ? '⌘' : 'Ctrl'

export const isCommand = (event: KeyboardEvent): boolean => (isApple ? event.metaKey : event.ctrlKey)

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Runs `act` on command + key anywhere, for as long as the component lives. */
export const createCommand = (key: string, act: () => void): void => {
  const listen = (event: KeyboardEvent) => {
    if (!isCommand(event) || event.key.toLowerCase() !== key) return
    event.preventDefault()
    act()
  }
  onMount(() => document.addEventListener('keydown', listen))
  onCleanup(() => document.removeEventListener('keydown', listen))
}

/** Runs `act` on a two-key sequence such as `g p`, unless the person is typing. */
export const createSequences = (sequences: () => ReadonlyMap<string, () => void>): void => {
  let first = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
    const act = sequences().get(`${first} ${event.key}`)
    first = act ? '' : event.key
    clearTimeout(timer)
    timer = setTimeout(() => (first = ''), 800)
    if (!act) return
    event.preventDefault()
    act()
  }
  onMount(() => document.addEventListener('keydown', listen))
  onCleanup(() => {
    clearTimeout(timer)
    document.removeEventListener('keydown', listen)
  })
}

/** Sends a form on command + Enter, from any of its fields. */
export const sendOnCommandEnter = (event: KeyboardEvent & { currentTarget: HTMLFormElement }): void => {
  if (event.key !== 'Enter' || !isCommand(event)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
