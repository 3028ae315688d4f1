import type { DemoPlan } from '@atrium/kit/demo'
import type { AnyViewer } from '@atrium/kit/viewer'
import { startTestSubgraph, type TestSubgraph } from '@atrium/testing'
import type { GraphQLFormattedError } from 'graphql'
import { migrations, seed, start } from '../src/index.ts'
import { entities } from '../src/orm.ts'
import { plan } from './plan.ts'

export interface Billing extends TestSubgraph {
  ask<T>(
    viewer: AnyViewer,
    query: string,
    variables?: object,
  ): Promise<{ data: T; errors: readonly GraphQLFormattedError[] | undefined }>
}

/** Billing on a database of its own, with the rows of `plan.ts` or those of another plan. */
export async function startBilling(rows: DemoPlan = plan): Promise<Billing> {
  const billing = await startTestSubgraph({ migrations, start, entities, prepare: (runtime) => seed(runtime, rows) })
  return {
    ...billing,
    async ask<T>(viewer: AnyViewer, query: string, variables?: object) {
      const { data, errors } = await billing.execute(viewer, query, variables)
      return { data: data as T, errors }
    },
  }
}
