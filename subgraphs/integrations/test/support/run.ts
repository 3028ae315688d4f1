import type { AnyViewer } from '@atrium/kit/viewer'
import type { Workspace } from './workspace.ts'

export interface Failure {
  code: string
  field: string[] | null
  message: string
}

export type Outcome = { userErrors: Failure[] } & Record<string, unknown>

/** Calls a mutation that takes an `input` of the type of its name. */
export async function run(
  workspace: Workspace,
  viewer: AnyViewer,
  field: string,
  input: object,
  selection: string,
): Promise<Outcome> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code field message } } }`
  return (await workspace.ask<Record<string, Outcome>>(viewer, query, { input }))[field]!
}
