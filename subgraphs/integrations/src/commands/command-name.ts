import { registerEnumType } from 'type-graphql'
import { COMMAND_CAPABILITY } from '../templates/catalogue.ts'

export type ProviderCommandName = (typeof COMMAND_CAPABILITY)[keyof typeof COMMAND_CAPABILITY]
export const ProviderCommandName = Object.fromEntries(
  Object.values(COMMAND_CAPABILITY).map((name) => [name, name]),
) as { [Name in ProviderCommandName]: Name }
registerEnumType(ProviderCommandName, {
  name: 'ProviderCommandName',
  description: 'What a tool can be asked. May grow.',
})
