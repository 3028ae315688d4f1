import { Node } from '@atrium/kit/graphql'
import type { IdType } from '@atrium/kit/ids'
import { Directive, ObjectType } from 'type-graphql'

// Types of other subgraphs that `node` gives by id alone; their owner answers the rest, or null when there is none.

const description = 'Owned by another subgraph.'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Project', { implements: Node, description })
export class Project implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Repository', { implements: Node, description })
export class Repository implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Deployment', { implements: Node, description })
export class Deployment implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contract', { implements: Node, description })
export class Contract implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Invoice', { implements: Node, description })
export class Invoice implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Connection', { implements: Node, description })
export class Connection implements Node {
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Activity', { implements: Node, description })
export class Activity implements Node {
  id!: string
}

export const foreignTypes: Partial<Record<IdType, new () => Node>> = {
  Project,
  Repository,
  Deployment,
  Contract,
  Invoice,
  Connection,
  Activity,
}
