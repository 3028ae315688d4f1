import type { SubgraphContext } from '@atrium/kit/server'
import type { Services } from './context.ts'
import { activityLoaders } from './activity/activity.loaders.ts'
import { commandLoaders } from './commands/command.loaders.ts'
import { alertLoaders } from './alerts/alert.loaders.ts'
import { connectionLoaders } from './connections/connection.loaders.ts'
import { ecosystemLoaders } from './ecosystem/project.loaders.ts'
import { endpointLoaders } from './endpoints/endpoint.loaders.ts'
import { marketingLoaders } from './marketing/marketing.loaders.ts'
import { metricLoaders } from './metrics/metric.loaders.ts'
import { paymentLoaders } from './payments/payment.loaders.ts'
import { serviceLoaders } from './services/service.loaders.ts'
import { statusLoaders } from './status/status.loaders.ts'
import { templateLoaders } from './templates/template.loaders.ts'
import { usageLoaders } from './usage/usage.loaders.ts'
import { deliveryLoaders } from './webhooks/delivery.loaders.ts'

/** Everything that is looked up for each of many rows, in one query for all of them. Made anew for each operation. */
export function createLoaders(context: SubgraphContext<Services, unknown>) {
  return {
    ...activityLoaders(context),
    ...commandLoaders(context),
    ...alertLoaders(context),
    ...connectionLoaders(context),
    ...deliveryLoaders(context),
    ...ecosystemLoaders(context),
    ...endpointLoaders(context),
    ...marketingLoaders(context),
    ...metricLoaders(context),
    ...paymentLoaders(context),
    ...serviceLoaders(context),
    ...statusLoaders(context),
    ...templateLoaders(context),
    ...usageLoaders(context),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
