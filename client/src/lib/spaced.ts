/** A function that does what it is asked for at once, and then at most once in a time: what is asked for meanwhile is done once, at its end. */
export interface Spaced {
  (): void
  /** Leaves out what waits. */
  cancel(): void
}

/** @param ms least time from one call of `act` to the next. */
export const spaced = (act: () => void, ms: number): Spaced => {
  let calledAt = -Infinity
  let waiting: ReturnType<typeof setTimeout> | undefined
  const call = () => {
    waiting = undefined
    calledAt = Date.now()
    act()
  }
  const ask = () => {
    if (waiting !== undefined) return
    const wait = calledAt + ms - Date.now()
    if (wait <= 0) call()
    else waiting = setTimeout(call, wait)
  }
  return Object.assign(ask, {
    cancel() {
      clearTimeout(waiting)
      waiting = undefined
    },
  })
}
