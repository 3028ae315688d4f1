/** How an account was made. */
export const SignUpSource = { PASSWORD: 'PASSWORD', OAUTH: 'OAUTH', INVITATION: 'INVITATION' } as const
export type SignUpSource = (typeof SignUpSource)[keyof typeof SignUpSource]

/** Who else can say who a person is. */
export const IdentityProvider = {
  GOOGLE: 'GOOGLE',
  GITHUB: 'GITHUB',
  GITLAB: 'GITLAB',
  BITBUCKET: 'BITBUCKET',
} as const
export type IdentityProvider = (typeof IdentityProvider)[keyof typeof IdentityProvider]
