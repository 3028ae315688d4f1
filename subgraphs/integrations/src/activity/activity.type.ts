import type { EventActor } from '@atrium/kit/events'
import { DateTime, Exists, Node, Public, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'
import { ProjectType } from '../foreign/project.type.ts'
import { type Activity, ActivityCategory } from './activity.entity.ts'
import { encodeCursor } from './cursor.ts'

registerEnumType(ActivityCategory, { name: 'ActivityCategory', description: 'What an activity is about. May grow.' })
@Public('activities:read')
@Shared()
@ObjectType('ActivityActor', {
  description: 'Who did it: a person of the workspace, a person at a provider, or a program.',
})
export class ActivityActorType {
  @Field(() => String, { description: 'Name, or login at the provider.' })
  name!: string

  @Field(() => Url, { nullable: true, description: 'Picture.' })
  avatarUrl!: string | null

  @Field(() => Url, { nullable: true, description: 'Page of the actor at the provider.' })
  url!: string | null
}

@Public('activities:read')
@Directive('@key(fields: "id")')
@Shared()
@ObjectType('Activity', { implements: Node, description: 'Something that happened, as one sentence.' })
export class ActivityType extends Node {
  @Field(() => String, {
    description: 'What kind of event, dotted, such as "github.pull_request.opened". An open set.',
  })
  type!: string

  @Field(() => ActivityCategory, { description: 'What it is about.' })
  category!: Activity['category']

  @Field(() => String, { description: 'One sentence a person understands, as plain text.' })
  summary!: string

  @Exists()
  @Field(() => DateTime, { description: 'When it happened; what a provider tells, when it arrived.' })
  occurredAt!: Date

  @Field(() => ActivityActorType, { nullable: true, description: 'Who did it, if anyone did.' })
  actor!: ActivityActorType | null

  @Field(() => CompanyType, { nullable: true, description: 'The company it belongs to; null for the agency itself.' })
  company!: CompanyType | null

  @Field(() => ProjectType, { nullable: true, description: 'The project it belongs to.' })
  project!: ProjectType | null

  @Field(() => String, { nullable: true, description: 'The repository it happened in, as owner/name.' })
  repositoryName!: string | null

  @Field(() => Url, { nullable: true, description: 'Where to see the thing itself.' })
  url!: string | null

  @Field(() => String, { description: 'Where it comes from: "github", or the part of the product.' })
  source!: string
}

export const ActivityConnectionType = connectionType(ActivityType, 'Activity')
@Public('activities:read')
@Shared()
@ObjectType('ActivityEvent', { description: 'An activity as a subscription delivers it.' })
export class ActivityEventType {
  @Field(() => String, { description: 'Subscribe again with `after: cursor` to go on from here and miss nothing.' })
  cursor!: string

  @Field(() => ActivityType, { description: 'What happened.' })
  activity!: ActivityType
}

@InputType('ActivityWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class ActivityWhereInput {
  @Field(() => [ActivityCategory], { nullable: true, description: 'One of these.' })
  category?: Activity['category'][] | null

  @Field(() => [String], { nullable: true, description: 'One of these types, at most 100.' })
  type?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this project.' })
  projectId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Text in the sentence or the repository, at most 200 characters.',
  })
  search?: string | null

  @Field(() => DateTime, { nullable: true, description: 'At this instant or later.' })
  occurredAfter?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  occurredBefore?: Date | null
}

export function toActivity(row: Activity): ActivityType {
  return {
    id: toGlobalId('Activity', row.id),
    type: row.type,
    category: row.category,
    summary: row.summary,
    occurredAt: row.occurredAt,
    actor: row.actor ? toActor(row.actor) : null,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
    project: row.projectId ? { id: toGlobalId('Project', row.projectId) } : null,
    repositoryName: row.repositoryName ?? null,
    url: webAddress(row.url),
    source: row.source,
  }
}

export function toActivityEvent(row: Activity): ActivityEventType {
  return { cursor: encodeCursor(row.position), activity: toActivity(row) }
}

function toActor(actor: EventActor): ActivityActorType {
  return { name: actor.name, avatarUrl: webAddress(actor.avatarUrl), url: webAddress(actor.url) }
}

// What a provider calls an address may be anything; a page makes a link of it.
function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
