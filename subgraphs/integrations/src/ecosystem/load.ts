import { fromGlobalId } from '@atrium/kit/ids'
import type { IntegrationsContext } from '../context.ts'
import { type EcosystemProjectType, toEcosystemProject } from './project.type.ts'

/** The project as the viewer may see it, or null. */
export async function loadEcosystemProject(
  { loaders }: IntegrationsContext,
  globalId: string,
): Promise<EcosystemProjectType | null> {
  const id = fromGlobalId('EcosystemProject', globalId)
  const row = id && (await loaders.ecosystemProject.load(id))
  return row ? toEcosystemProject(row) : null
}
