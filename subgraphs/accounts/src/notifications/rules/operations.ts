import type { EventPayloads } from '@atrium/kit/events'
import { toGlobalId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { administrators, admins, staff } from '../recipients.ts'
import type { Notice, Rules } from './rule.ts'

/** Alerts, and webhooks that nobody receives. */
export const operationsRules = {
  'alert.raised': (em, event) => aboutAlert(em, event.payload, 'ALERT_RAISED'),
  'ecosystem.report_made': async (em, { payload: { ecosystemReportId, title, summary, recipientIds } }) => {
    const everybody = await staff(em)
    return [
      {
        // Who has left, or is no staff any more, is told nothing.
        to: recipientIds.length === 0 ? everybody : everybody.filter((id) => recipientIds.includes(id)),
        type: 'PRODUCT_REPORT',
        title: title.slice(0, 200),
        message: summary,
        path: `/control-room/reports?open=${toGlobalId('EcosystemReport', ecosystemReportId)}`,
      },
    ]
  },
  'alert.resolved': (em, event) => aboutAlert(em, event.payload, 'ALERT_RESOLVED'),
  'webhook_endpoint.disabled': async (em, { companyId, payload }) => [
    {
      to: companyId === null ? await admins(em) : await administrators(em, companyId),
      type: 'WEBHOOK_DISABLED',
      title: `The webhook “${payload.name}” was switched off`,
      message:
        payload.reason === 'GONE'
          ? 'Its receiver answered that it wants no webhooks any more.'
          : `Nothing was received for five days. ${payload.error} Mend the receiver, switch the webhook on, and send what it missed.`,
      path: `/webhooks/${toGlobalId('WebhookEndpoint', payload.endpointId)}`,
    },
  ],
} satisfies Rules

async function aboutAlert(
  em: EntityManager,
  { alertId, title, message, audience, inApp, email }: EventPayloads['alert.raised'],
  type: 'ALERT_RAISED' | 'ALERT_RESOLVED',
): Promise<Notice[]> {
  if (!inApp && !email) return []
  return [
    {
      to: audience === 'ADMINS' ? await admins(em) : await staff(em),
      type,
      title: (type === 'ALERT_RAISED' ? title : `Over: ${title}`).slice(0, 200),
      message,
      path: `/alerts?open=${toGlobalId('Alert', alertId)}`,
      inApp,
      ...(!email && { mail: null }),
    },
  ]
}
