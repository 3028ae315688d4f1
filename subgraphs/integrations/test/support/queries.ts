import { statementsDuring } from '@atrium/testing'

/** How many queries that match were sent while `work` ran. */
export async function countQueries(pattern: RegExp, work: () => Promise<unknown>): Promise<number> {
  return (await statementsDuring(work)).filter(({ text }) => pattern.test(text)).length
}
