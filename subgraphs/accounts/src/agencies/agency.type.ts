import { Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ObjectType } from 'type-graphql'
import type { AgencyEntity } from './agency.entity.ts'
@Public('people:read')
@ObjectType('Agency', { implements: Node, description: 'A partner agency that brings developers.' })
export class Agency implements Node, Pick<AgencyEntity, 'name' | 'websiteUrl'> {
  id!: string

  @Field(() => String, { description: 'Name of the agency.' })
  name!: string

  @Field(() => Url, { nullable: true, description: 'Its website.' })
  websiteUrl!: string | null
}

export function toAgency(row: AgencyEntity): Agency {
  return Object.assign(new Agency(), {
    id: toGlobalId('Agency', row.id),
    name: row.name,
    websiteUrl: row.websiteUrl ?? null,
  })
}

export const AgencyConnection = connectionType(Agency, 'Agency')
