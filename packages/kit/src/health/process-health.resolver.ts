import 'reflect-metadata'
import { Ctx, Directive, Query, Resolver } from 'type-graphql'
import { slowStatements } from '../database/index.ts'
import { forbidden } from '../errors/index.ts'
import { recentProblems } from '../logs/index.ts'
import type { SubgraphContext } from '../server/index.ts'
import { isAdmin } from '../viewer/index.ts'
import { ProcessHealth } from './process-health.type.ts'

const STATEMENTS = 10
const PROBLEMS = 25

/**
 * What only the process of a subgraph itself knows: `<part>Process`. Each answers for its own, so that nothing has to be gathered.
 * @param part name of the subgraph.
 */
export function processHealthResolver(part: string): Function {
  @Resolver()
  class ProcessHealthResolver {
    @Directive('@policy(policies: [["admin"]])')
    @Query(() => ProcessHealth, {
      name: `${part}Process`,
      nullable: true,
      description: `How the process of ${part} does: its errors and its slowest statements. Administrators only.`,
    })
    health(@Ctx() { viewer }: SubgraphContext): ProcessHealth {
      if (!isAdmin(viewer)) throw forbidden()
      return {
        part,
        startedAt: new Date(Date.now() - process.uptime() * 1_000),
        memoryBytes: process.memoryUsage.rss(),
        slowStatements: slowStatements(part, STATEMENTS),
        problems: recentProblems(PROBLEMS),
      }
    }
  }
  return ProcessHealthResolver
}
