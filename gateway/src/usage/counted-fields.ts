import { Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { ValidOperation } from '../pipeline/documents.ts'

const known = new WeakMap<ValidOperation, readonly string[]>()

/** The fields that the operation selects, each once, as `Type.field`. Worked out once for each operation that is remembered. */
export function fieldsOf(valid: ValidOperation): readonly string[] {
  let fields = known.get(valid)
  if (!fields) known.set(valid, (fields = collect(valid)))
  return fields
}

function collect({ document, operation, schema }: ValidOperation): readonly string[] {
  const fields = new Set<string>()
  const types = new TypeInfo(schema)
  const definitions = document.definitions.filter((d) => d === operation || d.kind === Kind.FRAGMENT_DEFINITION)
  visit(
    { ...document, definitions },
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType()
        if (parent && !name.value.startsWith('__') && !parent.name.startsWith('__'))
          fields.add(`${parent.name}.${name.value}`)
      },
    }),
  )
  return [...fields]
}
