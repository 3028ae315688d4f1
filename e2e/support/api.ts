export interface GraphqlBody {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[]
}

/** What a third party has of the product: its address. */
export interface Api {
  url: string
  /** Sends an operation over HTTP. `text` is the answer as it came. */
  graphql(
    token: string | null,
    query: string,
    variables?: object,
  ): Promise<{ status: number; body: GraphqlBody; text: string }>
  /** Access token of a demo person, by the part of the address before `@demo.test`. */
  signIn(person: string): Promise<string>
}

export function apiAt(url: string): Api {
  async function graphql(token: string | null, query: string, variables: object = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as GraphqlBody }
  }
  return {
    url,
    graphql,
    async signIn(person) {
      const { body, text } = await graphql(
        null,
        'mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { message } } }',
        { input: { email: `${person}@demo.test`, password: 'atrium-demo' } },
      )
      const { accessToken } = (body.data?.['sessionCreate'] ?? {}) as { accessToken?: string }
      if (!accessToken) throw new Error(`${person} could not sign in: ${text}`)
      return accessToken
    },
  }
}
