import type { SubgraphExecutor } from '@atrium/kit/executor'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { WebhookEndpoint } from './endpoint.entity.ts'
import type { WebhookMessage } from './message.entity.ts'
import { viewerOfEndpoint } from './owner.ts'
import { payloadQuery } from './selection.ts'

/** The type of a message that a person sends to try an endpoint. */
export const TEST_TYPE = 'webhook.test'

const NOBODY = { ip: '', userAgent: null, refreshToken: null }

/**
 * The body of a message: `{ type, timestamp, data }`, where `data` is the endpoint's selection, read as its owner may.
 * @returns null when the owner may not see the activity, or it is gone.
 * @throws Error when it cannot be read now.
 */
export async function makePayload(
  execute: SubgraphExecutor['execute'],
  endpoint: WebhookEndpoint,
  message: Pick<WebhookMessage, 'id' | 'activityId' | 'type' | 'createdAt'>,
): Promise<string | null> {
  const bodyOf = (data: object) =>
    JSON.stringify({ type: message.type, timestamp: message.createdAt.toISOString(), data })
  if (message.activityId == null) {
    return bodyOf({ message: `This is a test of the webhook “${endpoint.name}”.` })
  }
  const result = await execute({
    query: payloadQuery(endpoint.selection),
    variables: { activity: [{ __typename: 'Activity', id: toGlobalId('Activity', message.activityId) }] },
    viewer: viewerOfEndpoint(endpoint),
    requestId: newId(),
    client: NOBODY,
  })
  if (result.errors?.length) throw new Error(result.errors[0]!.message)
  const [data] = (result.data?.['_entities'] ?? []) as (object | null)[]
  return data ? bodyOf(data) : null
}
