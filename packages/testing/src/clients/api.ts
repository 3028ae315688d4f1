import type { Ask } from '../builders.ts'

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
  /** For operations of this token that must not fail: answers the data alone. @throws with the answer when it has errors. */
  as(token: string | null): Ask
  /** Access token of a demo person, by the part of the address before `@demo.test`. */
  signIn(person: string): Promise<string>
}

const SIGN_IN = `mutation($input: SessionCreateInput!) {
  sessionCreate(input: $input) { accessToken userErrors { message } }
}`

/** @param url such as `http://127.0.0.1:4000`, without a slash at the end. */
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
    as: (token) => async (query, variables) => {
      const { body, text } = await graphql(token, query, variables)
      if (body.errors || !body.data) throw new Error(text)
      return body.data
    },
    async signIn(person) {
      const input = { email: `${person}@demo.test`, password: 'atrium-demo' }
      const { body, text } = await graphql(null, SIGN_IN, { input })
      const { accessToken } = (body.data?.['sessionCreate'] ?? {}) as { accessToken?: string }
      if (!accessToken) throw new Error(`${person} could not sign in: ${text}`)
      return accessToken
    },
  }
}
