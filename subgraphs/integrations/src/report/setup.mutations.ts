import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { assertAdministrator } from '../connections/access.ts'
import { ConnectionUserError } from '../connections/connection.payloads.ts'
import { checkedOwner, requireTemplate } from '../connections/connection.service.ts'
import type { IntegrationsContext } from '../context.ts'
import { beginSetup } from './setup.service.ts'

@InputType('ConnectionSetupBeginInput', { description: 'Which tool somebody begins to set up.' })
export class ConnectionSetupBeginInput {
  @Field(() => String, { description: 'The tool.' })
  templateKey!: string

  @Field(() => ID, { nullable: true, description: 'The company it is for; left out, the agency itself.' })
  companyId?: string | null
}

@ObjectType('ConnectionSetupBeginPayload', { description: 'That it was noted.' })
export class ConnectionSetupBeginPayload {
  @Field(() => [ConnectionUserError], { description: 'Why it was not noted. Empty when it was.' })
  userErrors!: ConnectionUserError[]
}

@Resolver()
export class SetupMutations {
  @Directive('@authenticated')
  @Mutation(() => ConnectionSetupBeginPayload, {
    description:
      'Notes that a person has opened the form of a tool, which is what the share of setups that succeed is counted from. One ' +
      'person who opens it again within a day has begun once.',
  })
  connectionSetupBegin(
    @Arg('input', () => ConnectionSetupBeginInput) input: ConnectionSetupBeginInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      assertAdministrator(viewer)
      const companyId = checkedOwner(viewer, input.companyId)
      await context.write(async (em) => {
        const template = await requireTemplate(em, input.templateKey)
        await beginSetup(em, viewer, { templateKey: template.key, companyId })
      })
      return {}
    })
  }
}
