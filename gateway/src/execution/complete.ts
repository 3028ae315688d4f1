import type { ExecutionResult } from 'graphql'
import type { PlannedOperation } from '../planning/plan.ts'
import { answerOf } from './answer.ts'
import { completeObject, type Completion, type PendingPart, type Selection } from './completion.ts'
import type { Path } from './cursor.ts'
import { isObject } from './fields.ts'
import type { Introspect } from './introspection.ts'
import type { Run } from './run.ts'

/** What was completed, with the parts that are deferred in it. */
export interface Completed {
  result: ExecutionResult
  pending: PendingPart[]
}

/** What an answer is made of, beside what was fetched. */
interface Shape {
  selection: Selection
  introspect: Introspect
}

/** The whole answer, or that of one deferred part. */
export function complete(
  planned: PlannedOperation,
  { selection, introspect }: Shape,
  run: Run,
  part?: PendingPart,
): Completed {
  const completion: Completion = {
    condition: run.condition,
    introspection: introspect(run.variables),
    path: part ? [...part.path] : [],
    failures: [],
    denied: [],
    absent: run.absent,
    // A part is deferred at each place of its object.
    completed: run.isShared && !('labels' in planned.valid) ? new Map() : null,
    pending: [],
  }
  const data = part
    ? completeObject(part.source, part.selection, completion)
    : completeObject(run.data, selection, completion)
  const { pending, failures, denied } = completion
  const answer = part ? answerAt(part.path, data) : data
  const { errors } = answerOf(planned, { data: answer, errors: run.errors, failures, denied })
  const standing = pending.filter(({ path }) => standsIn(answer, path))
  return { result: errors ? { data, errors } : { data }, pending: standing }
}

/** An answer in which nothing stands but a value at a path. */
function answerAt(path: Path, value: unknown): Record<string, unknown> | null {
  const answer = path.reduceRight<unknown>((inner, key) => {
    if (typeof key === 'string') return { [key]: inner }
    const items: unknown[] = []
    items[key] = inner
    return items
  }, value)
  return answer as Record<string, unknown> | null
}

/** Whether the object at the path is part of the answer: a null may have taken it away after it was completed. */
function standsIn(answer: unknown, path: Path): boolean {
  return isObject(path.reduce<unknown>((value, key) => (isObject(value) ? value[key as never] : null), answer))
}
