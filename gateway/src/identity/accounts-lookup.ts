import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { Logger } from '@atrium/kit/logs'
import { GATEWAY } from '@atrium/kit/viewer'
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { LruCache } from '../pipeline/lru-cache.ts'

/** Milliseconds for which an answer is believed without asking accounts again. */
const FRESH_MS = 5_000
/** Milliseconds for which the last answer is held to while accounts is away; nobody can end a session meanwhile. */
const STALE_MS = 60_000
const CACHED_ANSWERS = 10_000

/** The subgraph that knows who is behind a credential, and how it is asked. */
export interface AccountsParts {
  accounts: SubgraphExecutor
  timeoutMs: number
  log: Logger
}

export interface AccountsLookup<T> {
  /**
   * The answer of the one field that the query asks for, with its one variable set.
   * @param ip address of the client, where the answer depends on it.
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` when accounts does not answer, and has not for {@link STALE_MS} or since the answer was
   * to be forgotten.
   */
  find(variable: string, ip?: string): Promise<T | null>
  /** Forgets the answers for one value of the variable, asked without an address; or all. */
  invalidate(variable?: string): void
}

interface Entry<T> {
  answer: Promise<T | null>
  until: number
  /** What accounts said last, and when. */
  last: { value: T | null; at: number } | null
}

/** Asks the accounts subgraph, once for all who ask at the same time, and remembers the answer for {@link FRESH_MS}. */
export function createAccountsLookup<T>(query: string, { accounts, timeoutMs, log }: AccountsParts): AccountsLookup<T> {
  const document: DocumentNode = parse(query, { noLocation: true })
  const operation = document.definitions[0] as OperationDefinitionNode
  const operationName = operation.name!.value
  const variableName = operation.variableDefinitions![0]!.variable.name.value
  const cache = new LruCache<string, Entry<T>>(CACHED_ANSWERS)

  async function ask(variable: string, ip: string): Promise<T | null> {
    const result = await withDeadline('accounts', undefined, timeoutMs, (signal) =>
      accounts.execute({
        query,
        document,
        operationName,
        variables: { [variableName]: variable },
        viewer: GATEWAY,
        requestId: crypto.randomUUID(),
        client: { ip, userAgent: null, refreshToken: null },
        signal,
      }),
    ).catch((error: unknown) => ({ errors: [error], data: null }))
    // A null beside an error is no answer: taking it for the end of the session would sign people out of an outage.
    if (!result.data || result.errors?.length) {
      log.error({ err: result.errors?.[0] }, 'a credential cannot be checked')
      throw gatewayError('Sign-in cannot be checked now. Try again soon.', ErrorCode.SUBGRAPH_UNAVAILABLE)
    }
    return (Object.values(result.data)[0] ?? null) as T | null
  }

  return {
    find(variable, ip = '') {
      const key = ip ? `${variable} ${ip}` : variable
      const known = cache.get(key)
      if (known && known.until > Date.now()) return known.answer
      const last = known?.last ?? null
      const answer = ask(variable, ip).then(
        (value) => {
          entry.last = { value, at: Date.now() }
          return value
        },
        (error: unknown) => {
          if (last && Date.now() - last.at < STALE_MS) return last.value
          if (cache.get(key) === entry) cache.delete(key)
          throw error
        },
      )
      const entry: Entry<T> = { answer, until: Date.now() + FRESH_MS, last }
      cache.set(key, entry)
      return answer
    },
    invalidate(variable) {
      if (variable === undefined) cache.clear()
      else cache.delete(variable)
    },
  }
}
