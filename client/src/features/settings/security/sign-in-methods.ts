import { graphql } from '../../../graphql/generated/gql.ts'

/** How the person can sign in: one query for all sections. */
export const SignInMethodsDocument = graphql(`
  query SignInMethods_Read {
    signInMethods {
      hasPassword
      passwordChangedAt
      twoFactorSince
      isTwoFactorRequired
      recoveryCodesLeft
      passkeys {
        id
        name
        isSynced
        lastUsedAt
        createdAt
      }
    }
  }
`)

interface Problem {
  field?: readonly string[] | null
  message: string
  retryAt?: string | null
}

/** What a dialog shows of what went wrong: by field, and when to try again. */
export const problemsOf = (userErrors: readonly Problem[]) => {
  const early = userErrors.find(({ retryAt }) => retryAt)
  if (early?.retryAt)
    return { '': `Too many wrong attempts. Try again at ${new Date(early.retryAt).toLocaleTimeString()}.` }
  return Object.fromEntries(userErrors.map(({ field, message }) => [field?.at(-1) ?? '', message]))
}
