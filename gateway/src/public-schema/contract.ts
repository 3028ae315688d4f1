import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { type DocumentNode, type GraphQLSchema } from 'graphql'
import { closeOthers } from './close-others.ts'
import { openElements } from './open-elements.ts'
import { readTagged } from './read-tagged.ts'
import { tellScopes } from './tell-scopes.ts'

/**
 * The part of a supergraph's schema that carries a tag, as a schema of its own: a contract.
 *
 * - A field of a root type is open when it carries the tag.
 * - An object type, interface or union is open when it carries the tag, or a part of it does. Its fields are open with it, but for
 *   those that answer what is not open.
 * - A tag on a part (field, argument, enum value, input field) narrows the whole to the parts that carry it.
 * - Scalars, enums and input types are open where something open uses them.
 *
 * Descriptions say which scopes a part needs.
 *
 * @param clientSchema what clients see of the whole supergraph.
 * @throws Error with all that keeps the contract from being one: a tagged field that answers what is not open, a required argument
 * or input field that is not, an interface whose types would not fulfil it.
 */
export function deriveContract(supergraph: DocumentNode, clientSchema: GraphQLSchema, tag: string): GraphQLSchema {
  const { open, problems } = openElements(clientSchema, readTagged(supergraph, tag))
  if (problems.length > 0) throw contractError(tag, problems)
  try {
    // What is closed becomes @inaccessible in a copy: federation's own rules for that are those of a contract.
    const copy = Supergraph.build(closeOthers(tellScopes(supergraph), clientSchema, open), {
      supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    })
    return copy.apiSchema().toGraphQLJSSchema({ includeDefer: true })
  } catch (error) {
    throw contractError(tag, messagesOf(error))
  }
}

function contractError(tag: string, problems: readonly string[]): Error {
  return new Error(
    `The parts tagged "${tag}" make no schema:\n${problems.map((problem) => `- ${problem}`).join('\n')}\n` +
      `Tag what is missing, or untag what needs it.`,
  )
}

function messagesOf(error: unknown): string[] {
  const { causes, errors, message } = error as { causes?: Error[]; errors?: Error[]; message: string }
  return (causes ?? errors ?? [{ message }]).map((cause) =>
    cause.message.replaceAll('@inaccessible', 'without the tag'),
  )
}
