import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'

const Start = graphql(`
  mutation Passkey_Start($input: PasskeySignInStartInput!) {
    passkeySignInStart(input: $input) {
      options
      userErrors {
        message
      }
    }
  }
`)

const SignIn = graphql(`
  mutation Passkey_SignIn($input: PasskeySignInInput!) {
    passkeySignIn(input: $input) {
      accessToken
      userErrors {
        message
      }
    }
  }
`)

const NO_ANSWER = 'The server gave no answer. Try again.'

/** Signs in with a passkey that the person chooses; with the token of a sign-in that waits, as its second step. */
export const signInWithPasskey = async (
  challenge: string | null,
): Promise<{ accessToken: string } | { problem: string }> => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const started = await authClient.mutation(Start, { input: { challenge } }).toPromise()
  const options = started.data?.passkeySignInStart.options
  if (!options) {
    const problem = started.data?.passkeySignInStart.userErrors[0]?.message
    return { problem: problem ?? (started.error ? problemOf(started.error).message : NO_ANSWER) }
  }
  const response = await startAuthentication({
    optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  }).catch(() => null)
  if (!response) return { problem: 'No passkey was used: it was cancelled, or this device has none for Atrium.' }
  const { data, error } = await authClient.mutation(SignIn, { input: { response, challenge } }).toPromise()
  if (data?.passkeySignIn.accessToken) return { accessToken: data.passkeySignIn.accessToken }
  return {
    problem: data?.passkeySignIn.userErrors[0]?.message ?? (error ? problemOf(error).message : NO_ANSWER),
  }
}
