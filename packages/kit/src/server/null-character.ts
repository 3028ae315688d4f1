import { BREAK, type DocumentNode, type GraphQLError, visit } from 'graphql'
import { badInput } from '../errors/index.ts'

const NULL = '\0'
const ESCAPED_NULL = /\\u(0000|\{0+\})/

/**
 * The error of an operation whose variables or literals hold U+0000, else null. PostgreSQL stores it neither as text nor as
 * JSON, so that no field takes it.
 */
export function findNullCharacter(query: string, document: DocumentNode, variables: unknown): GraphQLError | null {
  // The text of an operation can hold it in an escape only, which nearly none has: the document is seldom walked.
  return holdsNull(variables) || (ESCAPED_NULL.test(query) && hasNullLiteral(document)) ? nullCharacter() : null
}

export function nullCharacter(): GraphQLError {
  return badInput('Text may not contain the character U+0000.')
}

function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(NULL)
  if (Array.isArray(value)) return value.some(holdsNull)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key.includes(NULL) || holdsNull(inner))
}

function hasNullLiteral(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    StringValue(node) {
      found = node.value.includes(NULL)
      return found ? BREAK : undefined
    },
  })
  return found
}
