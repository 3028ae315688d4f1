import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect } from 'vitest'
import { catalogue } from '../../src/templates/catalogue.ts'
import { people } from './people.ts'
import { run } from './run.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

// What the tests of templates share: integrations, and the mutations of an administrator.

export let workspace: Workspace

/** For the top of a test file. */
export function useTemplates(): void {
  beforeAll(async () => {
    workspace = await createWorkspace()
  })
  afterAll(async () => {
    await workspace?.dispose()
  })
}

const FIELDS = `template { id key handlerKey name category description documentationUrl isActive isBuiltIn version
  logo capabilities configSchema company { id } connectionCount }`

export interface Template {
  id: string
  key: string
  name: string
  version: number
  isActive: boolean
  configSchema: object
}

export const create = (input: object, viewer: AnyViewer = people.admin) =>
  run(workspace, viewer, 'integrationTemplateCreate', { handlerKey: 'github', name: 'Ours', ...input }, FIELDS)

export const update = (input: object, viewer: AnyViewer = people.admin) =>
  run(workspace, viewer, 'integrationTemplateUpdate', input, FIELDS)

export const remove = (id: string, viewer: AnyViewer = people.admin) =>
  run(workspace, viewer, 'integrationTemplateDelete', { id }, 'templateId')

export async function made(input: object): Promise<Template> {
  const { template, userErrors } = await create(input)
  expect(userErrors).toEqual([])
  return template as Template
}

export async function keys(viewer: AnyViewer, where: object = {}): Promise<string[]> {
  const query =
    'query ($where: IntegrationTemplateWhereInput) { integrationTemplates(where: $where) { key connectionCount } }'
  const data = await workspace.ask<{ integrationTemplates: Template[] }>(viewer, query, { where })
  return data.integrationTemplates.map(({ key }) => key)
}

export const githubSchema = catalogue[0]!.configSchema

/** The handler's schema with some fields changed; undefined leaves a field out. */
export function schemaWith(fields: Record<string, object | undefined>, more: object = {}): object {
  const properties: Record<string, object> = { ...githubSchema.properties }
  for (const [name, change] of Object.entries(fields)) {
    if (change) properties[name] = { ...properties[name], ...change }
    else delete properties[name]
  }
  return { ...githubSchema, properties, ...more }
}
