import type { ExecutionResult, GraphQLError } from 'graphql'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import { denialErrors, type DeniedObject, deniedObjectErrors } from '../schema-rules/denials.ts'
import type { Path } from './cursor.ts'

/** What came out of running a plan. */
export interface Outcome {
  data: Record<string, unknown> | null
  /** What subgraphs reported. */
  errors: readonly GraphQLError[]
  /** Where a value was not what the schema says, as a null that is not allowed; null when that is not known. */
  failures: readonly Path[] | null
  /** Objects of types that the viewer may not read. */
  denied?: readonly DeniedObject[]
}

/** The answer to an operation, with an error for each selection that was denied and each value that is missing without a word. */
export function answerOf(
  { denied }: PlannedOperation,
  { data, errors, failures, denied: objects = [] }: Outcome,
): ExecutionResult {
  if (errors.length === 0 && denied.length === 0 && objects.length === 0 && !failures?.length) return { data }
  const denials = [...denialErrors(denied, data, failures), ...deniedObjectErrors(objects)]
  const explained = denials.length > 0 ? [...errors, ...denials] : errors
  const all = [...explained, ...unexplained(failures ?? [], explained)]
  return all.length > 0 ? { data, errors: all } : { data }
}

/** Errors for the values that are missing although no error says why. Another item of the same list tells enough. */
function unexplained(failures: readonly Path[], errors: readonly GraphQLError[]): GraphQLError[] {
  const known = errors.map(({ path }) => fieldNames(path ?? []))
  return failures
    .filter((path) => !known.some((names) => isSameLine(names, fieldNames(path))))
    .map((path) => gatewayError('A value that must be there is missing.', ErrorCode.INTERNAL, { path }))
}

function fieldNames(path: readonly (string | number)[]): string[] {
  return path.filter((key) => typeof key === 'string')
}

/** Whether one of the paths leads to the other. */
function isSameLine(one: readonly string[], other: readonly string[]): boolean {
  return one.slice(0, other.length).every((name, index) => name === other[index])
}
