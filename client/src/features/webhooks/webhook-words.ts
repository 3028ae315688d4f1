import type {
  WebhookDisabledReason,
  Webhooks_EndpointFragment,
  WebhookMessageStatus,
} from '../../graphql/generated/graphql.ts'
import { activityCategories, type Word, wordOf } from '../../parts/words.ts'

export const messageStatuses: Record<WebhookMessageStatus, Word> = {
  SUCCEEDED: { label: 'Received', tone: 'success' },
  PENDING: { label: 'On its way', tone: 'info' },
  FAILED: { label: 'Given up', tone: 'danger' },
  SKIPPED: { label: 'Not sent', tone: 'neutral' },
}

const offReasons: Record<WebhookDisabledReason, string> = {
  PERSON: 'Switched off',
  FAILING: 'Switched off: nothing was received for five days',
  GONE: 'Switched off: its receiver said that it is gone',
}

/** How an endpoint is, as one word. */
export const stateOf = (
  endpoint: Pick<Webhooks_EndpointFragment, 'status' | 'disabledReason' | 'failingSince'>,
): Word => {
  if (endpoint.status === 'DISABLED')
    return endpoint.disabledReason === 'PERSON'
      ? { label: offReasons.PERSON, tone: 'neutral' }
      : { label: 'Switched off by Atrium', tone: 'danger' }
  return endpoint.failingSince ? { label: 'Failing', tone: 'warning' } : { label: 'On', tone: 'success' }
}

export const offReason = (reason: WebhookDisabledReason): string => offReasons[reason]

/** "Billing, Projects, invoice.*", or all of it. */
export const toldOf = ({ categories, types }: Pick<Webhooks_EndpointFragment, 'categories' | 'types'>): string =>
  [...categories.map((category) => wordOf(activityCategories, category).label), ...types].join(', ') || 'Everything'

/** What a receiver does first, in its own language. */
export const verifyExample = (secret: string): string => `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook('${secret}')
const { type, timestamp, data } = webhook.verify(rawBody, request.headers)`
