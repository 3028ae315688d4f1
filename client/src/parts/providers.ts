import type { IdentityProvider } from '../graphql/generated/graphql.ts'

export const providerNames: Record<IdentityProvider, string> = {
  GOOGLE: 'Google',
  GITHUB: 'GitHub',
  GITLAB: 'GitLab',
  BITBUCKET: 'Bitbucket',
}

export const nameOfProvider = (provider: string): string =>
  Object.hasOwn(providerNames, provider) ? providerNames[provider as IdentityProvider] : 'the provider'

/** How somebody came to its account. */
export const signUpWords = (person: { signUpSource?: string | null; signUpProvider?: string | null }): string =>
  person.signUpSource === 'INVITATION'
    ? 'An invitation'
    : person.signUpSource === 'OAUTH' && person.signUpProvider
      ? nameOfProvider(person.signUpProvider)
      : 'E-mail and password'

const failures: Record<string, (provider: string) => string> = {
  NOT_OFFERED: (provider) => `Signing in with ${provider} is not offered here. Choose another way.`,
  PROVIDER_FAILED: (provider) =>
    `${provider} did not answer as it should. Try again in a moment, or choose another way.`,
  PROVIDER_DOWN: (provider) => `${provider} cannot be reached right now. Try again in a moment, or choose another way.`,
  CANCELLED: (provider) =>
    `Nothing was shared by ${provider}: it was cancelled there. Try again, or choose another way.`,
  TOO_MANY: () => 'Too many tries from your network. Wait a minute, then try again.',
  EXPIRED: () => 'That took too long, or was begun in another browser. Begin again.',
  IMPERSONATING: () => 'Only the person itself may link an account. Stop acting in its place first.',
  SIGNED_OUT: () => 'Your session was just renewed or has ended. Try once more.',
  EMAIL_UNVERIFIED: (provider) =>
    `${provider} has not confirmed your e-mail address. Confirm it there, then try again.`,
  ACCOUNT_EXISTS: (provider) =>
    `There is an account with your e-mail address already. Sign in to it another way, then link ${provider} under Settings, Security.`,
  SIGN_UP_CLOSED: () => 'No account belongs to this one, and accounts are made by invitation. Ask an administrator.',
  SUSPENDED: () => 'This account is suspended. Ask an administrator of the agency to reactivate it.',
  PROOF_NEEDED: () => 'It is a while since you signed in. Press the button once more, and show that it is you.',
  LINKED_ELSEWHERE: (provider) =>
    `This ${provider} account is linked to a person already, or you have linked another one. Unlink that first.`,
}

/** What to tell a person who came back from a provider without success; null when the address says nothing of it. */
export const providerFailure = (failed: unknown, provider: unknown): string | null => {
  if (typeof failed !== 'string') return null
  const say = failures[failed] ?? failures['PROVIDER_FAILED']!
  return say(nameOfProvider(typeof provider === 'string' ? provider : ''))
}
