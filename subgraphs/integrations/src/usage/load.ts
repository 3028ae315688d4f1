import { fromGlobalId } from '@atrium/kit/ids'
import type { IntegrationsContext } from '../context.ts'
import { type EcosystemClientType, toEcosystemClient } from './usage.type.ts'

/** The client as the viewer may see it, or null. */
export async function loadEcosystemClient(
  { loaders }: IntegrationsContext,
  globalId: string,
): Promise<EcosystemClientType | null> {
  const id = fromGlobalId('EcosystemClient', globalId)
  const row = id && (await loaders.usageClient.load(id))
  return row ? toEcosystemClient(row) : null
}
