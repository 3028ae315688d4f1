import { type DirectiveNode, Kind, type OperationDefinitionNode } from 'graphql'

/** What must hold of a variable for a selection to be part of the operation. */
export interface Condition {
  variable: string
  is: boolean
}

/** The conditions of `@skip` and `@include`; null when the selection never counts. */
export function conditionsOf(directives: readonly DirectiveNode[] | undefined): Condition[] | null {
  const conditions: Condition[] = []
  for (const directive of directives ?? []) {
    const is = directive.name.value === 'include'
    if (!is && directive.name.value !== 'skip') continue
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, is })
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return null
  }
  return conditions
}

/** Values of an operation's boolean variables, defaults considered. Validation has made sure that there is one. */
export function createConditionReader(operation: OperationDefinitionNode) {
  const defaults = new Map<string, boolean>()
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value)
  }
  return (variables: Readonly<Record<string, unknown>>) => (name: string) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined
    return given === undefined ? defaults.get(name) === true : given === true
  }
}
