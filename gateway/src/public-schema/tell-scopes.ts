import { type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, visit } from 'graphql'
import { nameScopes } from '../schema-rules/access.ts'
import { readRequirement } from '../schema-rules/requirements.ts'

/** A copy of the supergraph in which the descriptions of types and fields say which scopes they need. */
export function tellScopes(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: { leave: describe },
    FieldDefinition: { leave: describe },
  })
}

function describe<T extends ObjectTypeDefinitionNode | FieldDefinitionNode>(node: T): T | undefined {
  const scopes = readRequirement(node.directives)?.scopes ?? []
  if (scopes.length === 0) return undefined
  const count = scopes.flat().length
  const needs = `Needs the scope${count > 1 ? 's' : ''} ${nameScopes(scopes)}.`
  const value = [node.description?.value, needs].filter(Boolean).join('\n\n')
  return { ...node, description: { kind: Kind.STRING, value, block: true } }
}
