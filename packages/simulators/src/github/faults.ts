import {
  createFaults as createCommonFaults,
  type Fault as CommonFault,
  type Faults as CommonFaults,
} from '../base/faults.ts'

/** What GitHub does on a bad day. */
export type Fault =
  | CommonFault
  /** 403 with the rate limit used up, until `resetInSeconds` from now. */
  | { kind: 'rate-limit'; resetInSeconds: number }
  /** 429 with `Retry-After`: too much at once. */
  | { kind: 'secondary-rate-limit'; retryAfterSeconds: number }

export type Faults = CommonFaults<Fault>

export const createFaults = (): Faults => createCommonFaults<Fault>()
