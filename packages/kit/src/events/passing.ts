/** Conflicts, locks that are held, time that ran out, too little of something, a connection that broke: SQLSTATE. */
const PASSING = /^(40001|40P01|55P03|57014|53...|08...)$/

/** Whether it is of the moment and not of the event, as far as the database says: by itself, or as the cause of something else. */
export function isPassing(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  const { code } = failure as { code?: unknown }
  return (typeof code === 'string' && PASSING.test(code)) || isPassing(failure.cause)
}
