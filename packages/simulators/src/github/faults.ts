/** What GitHub does on a bad day. */
export type Fault =
  /** 403 with the rate limit used up, until `resetInSeconds` from now. */
  | { kind: 'rate-limit'; resetInSeconds: number }
  /** 429 with `Retry-After`: too much at once. */
  | { kind: 'secondary-rate-limit'; retryAfterSeconds: number }
  | { kind: 'status'; status: number }
  /** The answer comes late. */
  | { kind: 'slow'; ms: number }
  /** The connection is dropped without an answer. */
  | { kind: 'reset' }

export interface Faults {
  /**
   * The next `times` calls fare so.
   *
   * @param path only calls whose path matches.
   */
  next(fault: Fault, times?: number, path?: RegExp): void
  clear(): void
  /** Takes the fault for a call, if one is due. */
  take(path: string): Fault | undefined
}

export function createFaults(): Faults {
  let planned: { fault: Fault; left: number; path: RegExp }[] = []
  return {
    next: (fault, times = 1, path = /./) => void planned.push({ fault, left: times, path }),
    clear: () => void (planned = []),
    take: (path) => {
      const due = planned.find((entry) => entry.left > 0 && entry.path.test(path))
      if (due === undefined) return undefined
      due.left -= 1
      return due.fault
    },
  }
}
