import { DateTime, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Activity, ActivityCategory } from '../activity/activity.entity.ts'
import { CompanyType } from '../foreign/company.type.ts'
import { type WebhookEndpoint, WebhookDisabledReason, WebhookEndpointStatus } from './endpoint.entity.ts'

registerEnumType(WebhookEndpointStatus, {
  name: 'WebhookEndpointStatus',
  description: 'Whether an endpoint is told of anything.',
})
registerEnumType(WebhookDisabledReason, {
  name: 'WebhookDisabledReason',
  description:
    'Why an endpoint is switched off: by a person, since every attempt failed for five days, or since it answered 410.',
})

@Directive('@authenticated')
@ObjectType('WebhookEndpoint', {
  implements: Node,
  description:
    'An address of a third party that is told of activities, signed as Standard Webhooks. One of a company is told what its least ' +
    'member may see, one of the agency what a project manager may. Kept by administrators, and by owners and administrators of the company.',
})
export class WebhookEndpointType extends Node {
  row!: WebhookEndpoint

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null

  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => Url, { description: 'Where webhooks are posted to.' })
  url!: string

  @Field(() => [ActivityCategory], { description: 'Told of activities of these categories. Empty: of all.' })
  categories!: Activity['category'][]

  @Field(() => [String], {
    description: 'Told of activities of these types; one may end in an asterisk. Empty: of all types.',
  })
  types!: string[]

  @Field(() => String, { description: 'A GraphQL selection on `Activity`: what stands in `data` of the payload.' })
  selection!: string

  @Field(() => WebhookEndpointStatus, { description: 'Whether it is told of anything.' })
  status!: WebhookEndpointStatus

  @Field(() => WebhookDisabledReason, { nullable: true, description: 'Why it is switched off.' })
  disabledReason!: WebhookDisabledReason | null

  @Field(() => DateTime, { nullable: true, description: 'When it was switched off.' })
  disabledAt!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when every attempt has failed. After 120 hours the endpoint is switched off, and its owners are told.',
  })
  failingSince!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it last received something.' })
  lastSuccessAt!: Date | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => Int, { description: 'Grows with each change by a person. Give it to `webhookEndpointUpdate`.' })
  version!: number
}

export const WebhookEndpointConnectionType = connectionType(WebhookEndpointType, 'WebhookEndpoint')

@Directive('@authenticated')
@ObjectType('WebhookMessageCounts', {
  description: 'Messages of an endpoint of the last 30 days, by what became of them.',
})
export class WebhookMessageCountsType {
  @Field(() => Int, { description: 'To be sent, or sent again.' })
  pending!: number

  @Field(() => Int, { description: 'Received.' })
  succeeded!: number

  @Field(() => Int, { description: 'Given up after eight attempts.' })
  failed!: number

  @Field(() => Int, { description: 'Not sent: the activity was gone.' })
  skipped!: number
}

@InputType('WebhookEndpointWhereInput', { description: 'All that is given must hold.' })
export class WebhookEndpointWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => [WebhookEndpointStatus], {
    nullable: true,
    description: 'One of these. An empty list is as if left out.',
  })
  status?: WebhookEndpointStatus[] | null
}

export function toEndpoint(row: WebhookEndpoint): WebhookEndpointType {
  return {
    id: toGlobalId('WebhookEndpoint', row.id),
    row,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
    name: row.name,
    url: row.url,
    categories: row.categories as Activity['category'][],
    types: row.types,
    selection: row.selection,
    status: row.status,
    disabledReason: row.disabledReason ?? null,
    disabledAt: row.disabledAt ?? null,
    failingSince: row.failingSince ?? null,
    lastSuccessAt: row.lastSuccessAt ?? null,
    createdAt: row.createdAt,
    version: row.version,
  }
}
