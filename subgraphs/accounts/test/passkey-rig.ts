import { ANONYMOUS, type AnyViewer, type Viewer } from '@atrium/kit/viewer'
import { expect } from 'vitest'
import type { Accounts } from './accounts.ts'
import type { Authenticator } from './authenticator.ts'

// Passkeys over GraphQL, for the tests of several files.

export interface PasskeyAnswer {
  options?: unknown
  accessToken?: string | null
  provedUntil?: string | null
  passkey?: { id: string } | null
  challenge?: { token: string; methods: string[] } | null
  userErrors: { code: string }[]
}

/** One mutation, given its input as the schema calls it. */
export async function send(
  accounts: Accounts,
  viewer: AnyViewer,
  field: string,
  selection: string,
  input?: { type: string; value: object },
): Promise<PasskeyAnswer> {
  const [given, passed] = input ? [`($input: ${input.type}!)`, '(input: $input)'] : ['', '']
  const { data, errors } = await accounts.ask<{ answer: PasskeyAnswer }>(
    viewer,
    `mutation ${given} { answer: ${field}${passed} { ${selection} userErrors { code } } }`,
    { variables: { input: input?.value } },
  )
  expect(errors).toBeUndefined()
  return data.answer
}

export const codesOf = ({ userErrors }: PasskeyAnswer) => userErrors.map(({ code }) => code)

/** Makes a passkey of the device for somebody who is signed in. */
export async function register(accounts: Accounts, viewer: Viewer, device: Authenticator): Promise<PasskeyAnswer> {
  const { options, ...refusal } = await send(accounts, viewer, 'passkeyStart', 'options', {
    type: 'OwnerProofInput',
    value: {},
  })
  if (!options) return refusal
  return send(accounts, viewer, 'passkeyRegister', 'passkey { id }', {
    type: 'PasskeyRegisterInput',
    value: { name: 'Work laptop', response: device.create(options) },
  })
}

/** Signs in with it; with the token of a sign-in that waits, as its second step. */
export async function signInWith(accounts: Accounts, device: Authenticator, challenge: string | null = null) {
  const { options } = await send(accounts, ANONYMOUS, 'passkeySignInStart', 'options', {
    type: 'PasskeySignInStartInput',
    value: { challenge },
  })
  return send(accounts, ANONYMOUS, 'passkeySignIn', 'accessToken', {
    type: 'PasskeySignInInput',
    value: { response: device.get(options), challenge },
  })
}

export const remove = (accounts: Accounts, viewer: Viewer, id: string) =>
  send(accounts, viewer, 'passkeyDelete', '', { type: 'PasskeyDeleteInput', value: { id } })
