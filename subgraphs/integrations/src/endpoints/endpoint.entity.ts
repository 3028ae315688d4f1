import { defineEntity, p } from '@mikro-orm/core'

const WebhookEndpointSchema = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoints',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid().nullable(),
    name: p.text(),
    url: p.text(),
    categories: p.array(),
    types: p.array(),
    selection: p.text(),
    status: p.text().$type<WebhookEndpointStatus>().default('ENABLED'),
    disabledReason: p.text().$type<WebhookDisabledReason>().nullable(),
    disabledAt: p.datetime(3).nullable(),
    failingSince: p.datetime(3).nullable(),
    lastSuccessAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

export class WebhookEndpoint extends WebhookEndpointSchema.class {}
WebhookEndpointSchema.setClass(WebhookEndpoint)

const WebhookEndpointSecretSchema = defineEntity({
  name: 'WebhookEndpointSecret',
  tableName: 'webhook_endpoint_secrets',
  properties: {
    id: p.uuid().primary(),
    endpointId: p.uuid(),
    companyId: p.uuid().nullable(),
    ciphertext: p.text().lazy(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    endsAt: p.datetime(3).nullable(),
  },
})

export class WebhookEndpointSecret extends WebhookEndpointSecretSchema.class {}
WebhookEndpointSecretSchema.setClass(WebhookEndpointSecret)

export const WebhookEndpointStatus = { ENABLED: 'ENABLED', DISABLED: 'DISABLED' } as const
export type WebhookEndpointStatus = (typeof WebhookEndpointStatus)[keyof typeof WebhookEndpointStatus]

export const WebhookDisabledReason = { PERSON: 'PERSON', FAILING: 'FAILING', GONE: 'GONE' } as const
export type WebhookDisabledReason = (typeof WebhookDisabledReason)[keyof typeof WebhookDisabledReason]
