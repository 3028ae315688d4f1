/**
 * Lets pieces of heavy work run one in each turn of the event loop, in the order they came: between two of them everybody else is
 * served. Without it, many that came at once would hold up all others for as long as they take together.
 */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))))
}
