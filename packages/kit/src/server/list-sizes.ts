import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql'
import { DEFAULT_PAGE } from '../pages/args.ts'

/**
 * Says of every field that answers a page how long it is, by the arguments that all pages have: so what an operation costs can be
 * told before it runs.
 */
export function withListSizes(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition(field) {
      if (!isPage(field)) return undefined
      return { ...field, directives: [...(field.directives ?? []), PAGE_SIZE] }
    },
  })
}

function isPage({ type, arguments: args, directives }: FieldDefinitionNode): boolean {
  if (!nameOf(type).endsWith('Connection') || directives?.some(({ name }) => name.value === 'listSize')) return false
  return ['first', 'last'].every((wanted) => args?.some(({ name }) => name.value === wanted))
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

// Without `first` and `last` a page has its default length.
const PAGE_SIZE = readDirective(
  `@listSize(assumedSize: ${DEFAULT_PAGE}, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)`,
)

function readDirective(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text} { f: Int }`, { noLocation: true }).definitions
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('not a type')
  return definition.directives![0]!
}
