import 'reflect-metadata'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/index.ts'
import type { KeyStatus } from './status.ts'

@Directive('@shareable')
@ObjectType('SecretKeys', {
  description: 'How the secrets of a part of the installation are encrypted. No key is told.',
})
export class SecretKeys implements KeyStatus {
  @Field(() => String, {
    description: 'Name of the master key that wraps the keys of tenants: the first of the keyring.',
  })
  masterKey!: string

  @Field(() => Int, { description: 'Tenants that have a key; the agency is one.' })
  tenants!: number

  @Field(() => Int, { description: 'Keys of tenants, retired ones among them.' })
  dataKeys!: number

  @Field(() => Int, { description: 'Of these, wrapped by an older master key still.' })
  keysToWrap!: number

  @Field(() => Int, {
    description: 'Of these, retired: kept while a secret is encrypted with them, and an hour at least.',
  })
  retiredKeys!: number

  @Field(() => DateTime, { nullable: true, description: 'When the newest was made. Null where there is none yet.' })
  newestKeyAt!: Date | null

  @Field(() => Int, { description: 'Secrets that are kept: tokens, webhook secrets and the like.' })
  secrets!: number

  @Field(() => Int, { description: 'Of these, encrypted with an older key still.' })
  secretsToEncrypt!: number
}
