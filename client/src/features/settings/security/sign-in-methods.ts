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
