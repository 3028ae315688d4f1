import type { Activity } from '../activity/activity.entity.ts'
import { mayReadActivity } from '../activity/audience.ts'
import type { WebhookEndpoint } from './endpoint.entity.ts'
import { viewerOfEndpoint } from './owner.ts'

type Told = Pick<Activity, 'audience' | 'companyId' | 'category' | 'type' | 'recordedAt'>

/** Whether an endpoint is told of an activity: its owner may read it, chose it, and had the endpoint by then. */
export function matcherOf(endpoint: WebhookEndpoint): (activity: Told) => boolean {
  const mayRead = mayReadActivity(viewerOfEndpoint(endpoint))
  const types = endpoint.types.map((type) => type.toLowerCase())
  return (activity) =>
    activity.recordedAt >= endpoint.createdAt &&
    mayRead(activity) &&
    (endpoint.categories.length === 0 || endpoint.categories.includes(activity.category)) &&
    (types.length === 0 || types.some((type) => matchesType(type, activity.type.toLowerCase())))
}

function matchesType(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}
