import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { EcosystemSimulator } from '@atrium/simulators'
import { vi } from 'vitest'
import { people } from './people.ts'
import type { Workspace } from './workspace.ts'

/** A project that nobody asks, as a row alone. @returns its UUID. */
export async function addProject({ database }: Workspace, companyIds: readonly string[] = []): Promise<string> {
  const id = newId()
  await transaction(database, system('seed'), (em) =>
    sql(em, 'insert into integrations.ecosystem_projects (id, key, name, company_ids) values (?, ?, ?, ?::uuid[])', [
      id,
      `p-${id.slice(-12)}`,
      `Project ${id.slice(-12)}`,
      `{${companyIds.join(',')}}`,
    ]),
  )
  return id
}

const CREATE = `mutation ($input: EcosystemProjectCreateInput!) {
  ecosystemProjectCreate(input: $input) { project { id connection { id } } userErrors { code field message } }
}`

interface Created {
  ecosystemProjectCreate: {
    project: { id: string; connection: { id: string } } | null
    userErrors: { code: string; field: string[] | null; message: string }[]
  }
}

export async function createProject(workspace: Workspace, input: object, viewer = people.admin) {
  const { ecosystemProjectCreate } = await workspace.ask<Created>(viewer, CREATE, {
    input: { name: 'A product', key: `k-${newId().slice(-12)}`, ...input },
  })
  return ecosystemProjectCreate
}

/** A project that asks a service of the simulator. */
export async function connectService(
  workspace: Workspace,
  simulator: EcosystemSimulator,
  key: string,
  more: object = {},
): Promise<{ id: string; connectionId: string }> {
  const input = { name: key, baseUrl: simulator.baseUrl(key), token: 'demo-token', ...more }
  const { project } = await createProject(workspace, input)
  return { id: project!.id, connectionId: project!.connection.id }
}

/** Waits until everything that was stored stands in minutes, hours and days. */
export async function rolledUp({ database }: Workspace): Promise<void> {
  await vi.waitUntil(
    async () => {
      const rows = await transaction(database, system('job'), (em) =>
        sql<{ position: string }>(em, 'select position from integrations.metric_positions'),
      )
      return rows[0]!.position === rows[1]!.position
    },
    { timeout: 30_000, interval: 50 },
  )
}

export const globalId = (uuid: string): string => toGlobalId('EcosystemProject', uuid)

export interface ShownProject {
  id: string
  health: string | null
  healthReason: string | null
  lastCheckedAt: string | null
  lastDeploymentVersion: string | null
  version: number
  metrics: { definition: { key: string; isDerived: boolean }; latest: { value: number } | null }[]
}

const READ = `query ($id: ID!) { ecosystemProject(id: $id) {
  id health healthReason lastCheckedAt lastDeploymentVersion version metrics { definition { key isDerived } latest { value } }
} }`

/** A project as staff reads it. */
export const readProject = async (workspace: Workspace, id: string): Promise<ShownProject> =>
  (await workspace.ask<{ ecosystemProject: ShownProject }>(people.manager, READ, { id })).ecosystemProject
