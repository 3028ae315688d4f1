import { Field, ID, InputType } from 'type-graphql'
import { ProjectDeveloperRole } from './assignment.entity.ts'

@InputType({ description: 'A developer to put on a project.' })
export class ProjectDeveloperAssignInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Field(() => ID, { description: 'A developer of the team of the project’s company.' })
  developerId!: string

  @Field(() => ProjectDeveloperRole, { defaultValue: 'DEVELOPER', description: 'What the developer does there.' })
  role!: ProjectDeveloperRole
}

@InputType({ description: 'Another role for a developer on a project.' })
export class ProjectDeveloperUpdateInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string

  @Field(() => ProjectDeveloperRole, { description: 'What the developer does there from now on.' })
  role!: ProjectDeveloperRole
}

@InputType({ description: 'A developer to take off a project.' })
export class ProjectDeveloperUnassignInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string
}
