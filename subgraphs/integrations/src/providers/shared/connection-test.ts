import type { ConnectionTest } from '../provider.ts'
import { failureOf } from './http.ts'

/** What was tried, as an answer for a person, whatever the provider did. @param name of the provider. */
export async function tested(name: string, work: () => Promise<Omit<ConnectionTest, 'isOk'>>): Promise<ConnectionTest> {
  try {
    return { isOk: true, ...(await work()) }
  } catch (error) {
    return { isOk: false, message: failureOf(error, name).message, account: null, details: null }
  }
}

/** `one site`, `12 sites`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}
