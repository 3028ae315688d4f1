import { isUnionType } from 'graphql'
import { decodeJwt } from 'jose'
import { type AnyViewer, GATEWAY } from '@atrium/kit/viewer'
import { selectAll } from './operations.ts'
import { newRequestId, type Product } from './product.ts'

const CLIENT = { ip: '192.0.2.1', userAgent: null, refreshToken: null }

/** Who is behind an access token, as the gateway learns it. */
export async function viewerOf(product: Product, token: string): Promise<AnyViewer> {
  const result = await product.subgraphs['accounts']!.execute({
    query: 'query($id: ID!) { sessionViewer(sessionId: $id) }',
    variables: { id: decodeJwt(token)['sid'] },
    viewer: GATEWAY,
    requestId: newRequestId(),
    client: CLIENT,
  })
  return result.data!['sessionViewer'] as AnyViewer
}

/** Types that a subgraph resolves from a reference. */
export function entityTypes(product: Product, subgraph: string): string[] {
  const union = product.subgraphs[subgraph]!.schema.schema.getType('_Entity')
  return isUnionType(union) ? union.getTypes().map((type) => type.name) : []
}

/** All that a subgraph gives for a reference, past the gateway. */
export function readEntity(product: Product, subgraph: string, viewer: AnyViewer, type: string, id: string) {
  const union = product.subgraphs[subgraph]!.schema.schema.getType('_Entity')
  const object = isUnionType(union) ? union.getTypes().find(({ name }) => name === type)! : null!
  return product.subgraphs[subgraph]!.execute({
    query: `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${selectAll(object)} } } }`,
    variables: { r: [{ __typename: type, id }] },
    viewer,
    requestId: newRequestId(),
    client: CLIENT,
  })
}
