import { type DocumentNode, Kind, print, visit } from 'graphql'

// Not federation's own, so composition has to be told to keep it. By its prefix the enum is the directive's: clients do not see it.
const DEFINITION = `extend schema
  @link(url: "https://specs.atrium.example/cacheControl/v1.0", import: ["@cacheControl"])
  @federation__composeDirective(name: "@cacheControl")
directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
enum cacheControl__Scope { PUBLIC PRIVATE }
`

/** The SDL of a schema, with what `@cacheControl` needs where it is used: for how long answers may be kept (`docs/documents.md`). */
export function printWithCacheControl(types: DocumentNode): string {
  let isUsed = false
  const document = visit(types, {
    Directive(directive) {
      if (directive.name.value !== 'cacheControl') return false
      isUsed = true
      // Printed without the directive's definition at hand, the enum's values became texts.
      const args = directive.arguments?.map((argument) =>
        argument.value.kind === Kind.STRING
          ? { ...argument, value: { kind: Kind.ENUM as const, value: argument.value.value } }
          : argument,
      )
      return { ...directive, arguments: args }
    },
  })
  return (isUsed ? DEFINITION : '') + print(document)
}
