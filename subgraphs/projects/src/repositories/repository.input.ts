import { Url } from '@atrium/kit/graphql'
import { Field, ID, InputType } from 'type-graphql'
import { RepositoryProvider } from './repository.entity.ts'

@InputType({ description: 'A repository and the project to link it to.' })
export class RepositoryLinkInput {
  @Field(() => ID, { description: 'The project to link it to.' })
  projectId!: string

  @Field(() => RepositoryProvider, { description: 'Where the code lives.' })
  provider!: RepositoryProvider

  @Field(() => String, { description: 'Owner and name: "octocat/hello-world". GitLab groups may be nested.' })
  fullName!: string

  @Field(() => Url, { nullable: true, description: 'Its page. Default: its page at the provider’s public site.' })
  url?: URL | null

  @Field(() => String, { nullable: true, description: 'The branch that others start from, if it is known.' })
  defaultBranch?: string | null
}

@InputType({ description: 'A link to end.' })
export class RepositoryUnlinkInput {
  @Field(() => ID, { description: 'The repository to unlink.' })
  id!: string
}
