import { Url } from '@atrium/kit/graphql'
import { Field, ID, InputType } from 'type-graphql'
import { RepositoryProvider } from './repository.entity.ts'

@InputType()
export class RepositoryLinkInput {
  @Field(() => ID)
  projectId!: string

  @Field(() => RepositoryProvider)
  provider!: RepositoryProvider

  @Field(() => String, { description: 'Owner and name: "octocat/hello-world". GitLab groups may be nested.' })
  fullName!: string

  @Field(() => Url, { nullable: true, description: 'Its page. Default: its page at the provider’s public site.' })
  url?: URL | null

  @Field(() => String, { nullable: true })
  defaultBranch?: string | null
}

@InputType()
export class RepositoryUnlinkInput {
  @Field(() => ID)
  id!: string
}
