import type { Jobs, QueueDefinition } from '../jobs/index.ts'
import { rotateKeys, type RotationDeps } from './rotation.ts'

/** Queue of a subgraph's rotation. The next minute's does what this one did not. */
export const keysQueue = (subgraph: string): QueueDefinition => ({ name: `${subgraph}.keys`, retryLimit: 0 })

/** Looks each minute, and when somebody asks for new keys, whether keys or secrets are out of date. */
export async function startKeyRotation(deps: RotationDeps & { jobs: Jobs }): Promise<{ dispose(): Promise<void> }> {
  const { jobs, database, log } = deps
  const { name } = keysQueue(database.name)
  const worker = await jobs.work(name, async (_, signal) => {
    const done = await rotateKeys(deps, signal)
    if (Object.values(done).some((count) => count > 0)) log.info(done, 'Keys and secrets were brought up to date')
  })
  await jobs.schedule(name, '* * * * *')
  return worker
}
