import { badInput } from '@atrium/kit/errors'
import { Node, Public, Unverified } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadNode } from './load-node.ts'

const MOST = 100

@Resolver()
export class NodeResolver {
  @Public()
  @Unverified()
  @Directive('@authenticated')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id, or null when the viewer sees nothing with this id.',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Node | null> {
    return loadNode(context, id)
  }

  @Public()
  @Unverified()
  @Directive('@authenticated')
  @Query(() => [Node], {
    nullable: 'items',
    description: `Up to ${MOST} things by id, each null like \`node\`'s, in the order asked.`,
  })
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<(Node | null)[]> {
    if (ids.length > MOST) throw badInput(`Ask for at most ${MOST} ids at a time.`)
    return Promise.all(ids.map((id) => loadNode(context, id)))
  }
}
