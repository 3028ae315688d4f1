import { siBitbucket, siGithub, siGitlab, siGoogle, type SimpleIcon } from 'simple-icons'
import type { IdentityProvider } from '../graphql/generated/graphql.ts'

const marks: Record<IdentityProvider, SimpleIcon> = {
  GOOGLE: siGoogle,
  GITHUB: siGithub,
  GITLAB: siGitlab,
  BITBUCKET: siBitbucket,
}

/** The mark of a provider that people sign in with, in the colour of the text beside it. */
export const ProviderMark = (props: { provider: IdentityProvider; class?: string }) => (
  <svg class={props.class ?? 'size-4'} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    <path d={marks[props.provider].path} />
  </svg>
)
