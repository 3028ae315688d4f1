import { createRoot, createSignal } from 'solid-js'

/** One ticking clock for every relative time on the page: steps each 15 seconds, and not while the tab is hidden. */
export const now = createRoot(() => {
  const [time, setTime] = createSignal(Date.now())
  const tick = () => {
    if (!document.hidden) setTime(Date.now())
  }
  setInterval(tick, 15_000)
  document.addEventListener('visibilitychange', tick)
  return time
})
