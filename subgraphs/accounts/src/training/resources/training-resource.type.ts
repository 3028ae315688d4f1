import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TrainingUserError } from '../training-error.type.ts'
import { type TrainingResourceEntity, TrainingResourceKind } from './training-resource.entity.ts'

registerEnumType(TrainingResourceKind, {
  name: 'TrainingResourceKind',
  description: 'MARKDOWN is read in the application; the others lie elsewhere. May grow.',
})

type Shown = 'title' | 'summary' | 'kind' | 'url' | 'body' | 'estimatedMinutes' | 'tags' | 'createdAt' | 'archivedAt'

@ObjectType('TrainingResource', { implements: Node, description: 'Something to read or to watch.' })
export class TrainingResource implements Node, Pick<TrainingResourceEntity, Shown> {
  id!: string
  row!: TrainingResourceEntity

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  summary!: string | null

  @Field(() => TrainingResourceKind, { description: 'What it is.' })
  kind!: TrainingResourceKind

  @Field(() => String, { nullable: true, description: 'Its address; null for MARKDOWN.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Its text in Markdown; null for all others.' })
  body!: string | null

  @Field(() => Int, { nullable: true, description: 'Minutes that it takes.' })
  estimatedMinutes!: number | null

  @Field(() => [String], { description: 'What it is filed under.' })
  tags!: string[]

  @Field(() => DateTime, { description: 'When it was entered.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was put away; it cannot be assigned since then.' })
  archivedAt!: Date | null
}

export function toTrainingResource(row: TrainingResourceEntity): TrainingResource {
  const { title, kind, tags, createdAt } = row
  return Object.assign(new TrainingResource(), {
    row,
    id: toGlobalId('TrainingResource', row.id),
    title,
    summary: row.summary ?? null,
    kind,
    url: row.url ?? null,
    body: row.body ?? null,
    estimatedMinutes: row.estimatedMinutes ?? null,
    tags,
    createdAt,
    archivedAt: row.archivedAt ?? null,
  })
}

export const TrainingResourceConnection = connectionType(TrainingResource, 'TrainingResource')

@ObjectType({ description: 'The resource as it is now, or why it stays as it was.' })
class ResourcePayload {
  @Field(() => TrainingResource, { nullable: true, description: 'The resource.' })
  resource?: TrainingResource | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'The new resource, or why there is none.' })
export class TrainingResourceCreatePayload extends ResourcePayload {}

@ObjectType({ description: 'The changed resource, or why it stays as it was.' })
export class TrainingResourceUpdatePayload extends ResourcePayload {}

@ObjectType({ description: 'The resource that was put away or taken back, or why not.' })
export class TrainingResourceArchivePayload extends ResourcePayload {}
