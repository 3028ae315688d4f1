import type { Client } from '@urql/core'
import { graphql } from '../graphql/generated/gql.ts'
import type { SessionProveInput } from '../graphql/generated/graphql.ts'
import { problemOf, problemsOf } from '../graphql/problem.ts'

const Prove = graphql(`
  mutation Prove_Session($input: SessionProveInput!) {
    sessionProve(input: $input) {
      provedUntil
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

const Start = graphql(`
  mutation Prove_Start {
    sessionProveStart {
      options
      userErrors {
        message
      }
    }
  }
`)

/** What a form shows of what went wrong, by field; null when it worked. */
type Problems = Record<string, string> | null

/** Shows that it is the person. */
export const prove = async (client: Client, input: SessionProveInput): Promise<Problems> => {
  const { data, error } = await client.mutation(Prove, { input }).toPromise()
  if (data?.sessionProve.provedUntil) return null
  const { userErrors = [] } = data?.sessionProve ?? {}
  return userErrors.length
    ? problemsOf(userErrors)
    : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
}

/** Shows it by one of the person's passkeys. */
export const proveByPasskey = async (client: Client): Promise<Problems> => {
  const { data, error } = await client.mutation(Start, {}).toPromise()
  const { options, userErrors = [] } = data?.sessionProveStart ?? {}
  if (!options) return { '': userErrors[0]?.message ?? (error ? problemOf(error).message : 'Try again.') }
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const passkey = await startAuthentication({
    optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  }).catch(() => null)
  if (passkey) return prove(client, { passkey })
  return { '': 'No passkey was used: it was cancelled, or this device has none for Atrium.' }
}
