import type { Page } from '@atrium/kit/pages'

/** A page with each node turned into another. */
export function mapPage<A, B>(page: Page<A>, toNode: (node: A) => B): Page<B> {
  const edges = page.edges.map(({ node, cursor }) => ({ node: toNode(node), cursor }))
  return { ...page, edges, nodes: edges.map(({ node }) => node) }
}
