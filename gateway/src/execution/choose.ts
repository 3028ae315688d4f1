import type { LoadedSupergraph, PlanningOptions } from '../planning/supergraph.ts'
import { createPlanExecutor, type PlanExecutor } from './executor.ts'

/** What runs plans: the gateway's own, or that of `@apollo/gateway`, the reference. */
export const EXECUTORS = ['atrium', 'apollo'] as const
export type ExecutorName = (typeof EXECUTORS)[number]

export interface ExecutorChoice {
  /** What the executor needs of plans. */
  planning: PlanningOptions
  create(supergraph: LoadedSupergraph): PlanExecutor
}

const ATRIUM: ExecutorChoice = { planning: {}, create: createPlanExecutor }

/** Apollo's is loaded where it is asked for only. */
export async function loadExecutor(name: ExecutorName = 'atrium'): Promise<ExecutorChoice> {
  if (name === 'atrium') return ATRIUM
  const { createApolloExecutor } = await import('./apollo.ts')
  return { planning: { typeConditionedFetching: false }, create: createApolloExecutor }
}

/** @throws Error naming `option` and what it should be. */
export function readExecutorName(option: string, text: string): ExecutorName {
  const name = EXECUTORS.find((known) => known === text)
  if (name) return name
  throw new Error(`${option} must be ${EXECUTORS.join(' or ')}, not "${text}".`)
}
