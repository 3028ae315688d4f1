import 'reflect-metadata'
import { Directive, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { AUDIT } from './export-person.ts'
import type { PersonalDataMap } from './personal-data.ts'

@Directive('@shareable')
@ObjectType('PersonalDataSection', { description: 'A kind of thing that is kept of people.' })
export class PersonalDataSection {
  @Field(() => String, { description: 'What people know it by, and what its file in an export is called after.' })
  section!: string

  @Field(() => String, { description: 'What it holds.' })
  holds!: string

  @Field(() => String, { description: 'What becomes of it when the account is erased.' })
  erased!: string
}

/** What a subgraph keeps of people, in words, from the list that its export and its erasing follow: `<source>PersonalData`. */
export function personalDataResolver(map: PersonalDataMap): Function {
  @Resolver()
  class PersonalDataResolver {
    @Directive('@authenticated')
    @Directive('@listSize(assumedSize: 30)')
    @Query(() => [PersonalDataSection], {
      name: `${map.source}PersonalData`,
      nullable: true,
      description: `What ${map.source} keeps of a person, and what becomes of it when the person is erased. At most 50.`,
    })
    sections(): PersonalDataSection[] {
      return [...map.entries, AUDIT].flatMap(({ section, holds, erased }) =>
        holds === null ? [] : [Object.assign(new PersonalDataSection(), { section, holds, erased })],
      )
    }
  }
  return PersonalDataResolver
}
