/** How a mail stands. */
export const EmailState = {
  QUEUED: 'QUEUED',
  SENDING: 'SENDING',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  DEFERRED: 'DEFERRED',
  BOUNCED: 'BOUNCED',
  COMPLAINED: 'COMPLAINED',
  FAILED: 'FAILED',
  LOGGED: 'LOGGED',
  SUPPRESSED: 'SUPPRESSED',
  CANCELLED: 'CANCELLED',
} as const
export type EmailState = (typeof EmailState)[keyof typeof EmailState]

/** What a provider tells of a mail after it has taken it. */
export const DeliveryKind = {
  SENT: 'SENT',
  DEFERRED: 'DEFERRED',
  SOFT_BOUNCED: 'SOFT_BOUNCED',
  DELIVERED: 'DELIVERED',
  OPENED: 'OPENED',
  CLICKED: 'CLICKED',
  HARD_BOUNCED: 'HARD_BOUNCED',
  COMPLAINED: 'COMPLAINED',
  UNSUBSCRIBED: 'UNSUBSCRIBED',
  /** Taken, but then not even tried. */
  DROPPED: 'DROPPED',
} as const
export type DeliveryKind = (typeof DeliveryKind)[keyof typeof DeliveryKind]

/** When each thing happened first; null for what has not. */
export type Milestones = Record<DeliveryKind | 'FAILED', Date | null>

// From the strongest to the weakest. Providers tell things twice and in any order, so the state is derived from all that
// is known instead of moved from one to the next. A mail that was opened has arrived, whatever else was said; one that
// bounced softly may still arrive. FAILED is weakest: it also stands for "not known whether it was sent".
const STRENGTH: readonly (readonly [DeliveryKind | 'FAILED', EmailState])[] = [
  ['COMPLAINED', 'COMPLAINED'],
  ['HARD_BOUNCED', 'BOUNCED'],
  ['UNSUBSCRIBED', 'DELIVERED'],
  ['CLICKED', 'DELIVERED'],
  ['OPENED', 'DELIVERED'],
  ['DELIVERED', 'DELIVERED'],
  ['DROPPED', 'FAILED'],
  ['SOFT_BOUNCED', 'BOUNCED'],
  ['DEFERRED', 'DEFERRED'],
  ['SENT', 'SENT'],
  ['FAILED', 'FAILED'],
]

/** The state that follows from what has happened, or null when nothing has. */
export function stateOf(milestones: Milestones): EmailState | null {
  return STRENGTH.find(([kind]) => milestones[kind] !== null)?.[1] ?? null
}

/** The milestones after one more thing was told: the earliest time of each counts, so order and repetition do not. */
export function withDelivery(milestones: Milestones, kind: DeliveryKind, at: Date): Milestones {
  const known = milestones[kind]
  return known && known <= at ? milestones : { ...milestones, [kind]: at }
}
