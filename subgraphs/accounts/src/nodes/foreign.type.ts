import { Node } from '@atrium/kit/graphql'
import type { IdType } from '@atrium/kit/ids'
import { Directive, ObjectType } from 'type-graphql'

// Types of other subgraphs that `node` gives by id alone; their owner describes them and answers the rest, or null when
// there is none.

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Project', { implements: Node })
export class Project implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Milestone', { implements: Node })
export class Milestone implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Repository', { implements: Node })
export class Repository implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Deployment', { implements: Node })
export class Deployment implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contract', { implements: Node })
export class Contract implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Invoice', { implements: Node })
export class Invoice implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Connection', { implements: Node })
export class Connection implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Activity', { implements: Node })
export class Activity implements Node {
  id!: string
}

export const foreignTypes: Partial<Record<IdType, new () => Node>> = {
  Project,
  Milestone,
  Repository,
  Deployment,
  Contract,
  Invoice,
  Connection,
  Activity,
}
