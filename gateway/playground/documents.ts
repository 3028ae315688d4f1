/** What the playground asks for itself, before it is known who uses it: trusted like the client's documents. */
export const PLAYGROUND_DOCUMENTS = {
  refresh:
    'mutation Playground_Refresh($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken } }',
  viewer: 'query Playground_Viewer { viewer { role } }',
} as const

export type PlaygroundDocument = keyof typeof PLAYGROUND_DOCUMENTS
