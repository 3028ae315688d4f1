import 'reflect-metadata'
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { OpenLike, Public } from '../graphql/index.ts'

@Public()
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean

  @Field(() => Boolean)
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true })
  startCursor!: string | null

  @Field(() => String, { nullable: true })
  endCursor!: string | null
}

export interface Edge<T> {
  node: T
  cursor: string
}

/** One page of a list as resolvers return it. `totalCount` is computed only when it is asked for. */
export interface Page<T> {
  edges: Edge<T>[]
  nodes: T[]
  pageInfo: PageInfo
  countAll: () => Promise<number>
}

/** The Relay types `<name>Connection` and `<name>Edge` for an object type. Make them once, beside the type. */
export function connectionType<T extends object>(node: ClassType<T>, name: string): ClassType<Page<T>> {
  // A list is as open as what it lists: how many there are tells too.
  @OpenLike(node)
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => node)
    node!: T

    @Field(() => String)
    cursor!: string
  }

  @OpenLike(node)
  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[]

    @Field(() => [node], { description: 'The nodes of the edges.' })
    nodes!: T[]

    @Field(() => PageInfo)
    pageInfo!: PageInfo

    countAll!: () => Promise<number>

    // Counting reads every row that the list would show.
    @Directive('@cost(weight: 5)')
    @Field(() => Int, { description: 'How many there are in all pages.' })
    totalCount(): Promise<number> {
      return this.countAll()
    }
  }
  return ConnectionType
}
