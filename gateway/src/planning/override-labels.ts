import { type DocumentNode, valueFromASTUntyped, visit } from 'graphql'

/** The labels of progressive overrides, `@override(from:, label:)`, in a supergraph. */
export function readOverrideLabels(supergraph: DocumentNode): string[] {
  const labels = new Set<string>()
  visit(supergraph, {
    Directive: ({ name, arguments: args }) => {
      if (name.value !== 'join__field') return
      const label = args?.find((argument) => argument.name.value === 'overrideLabel')
      if (label) labels.add(String(valueFromASTUntyped(label.value)))
    },
  })
  return [...labels]
}

/**
 * The labels whose override holds for one request. `percent(n)` holds for n of a hundred requests; with one draw for all labels
 * there are no more combinations to plan for than labels. Any other label holds for none, so its field stays where it was.
 */
export function activeLabels(labels: readonly string[], draw: () => number = Math.random): string[] {
  if (labels.length === 0) return []
  const drawn = draw() * 100
  return labels.filter((label) => drawn < Number(/^percent\(([\d.]+)\)$/.exec(label)?.[1] ?? 0))
}
