import { pageLoader, rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { Container } from '../containers/container.entity.ts'
import { ProviderCommand } from './command.entity.ts'

export function commandLoaders(context: SubgraphContext) {
  const em = () => context.read()
  const newestFirst = {
    em,
    entity: ProviderCommand,
    orderBy: { requestedAt: 'desc', id: 'desc' },
    toNode: (row: ProviderCommand) => row,
  } as const
  return {
    command: rowLoader(em, ProviderCommand),
    commandsOfConnection: pageLoader<ProviderCommand, ProviderCommand>({ ...newestFirst, parent: 'connectionId' }),
    commandsOfProject: pageLoader<ProviderCommand, ProviderCommand>({ ...newestFirst, parent: 'projectId' }),
    containersOfProject: pageLoader<Container, Container>({
      em,
      entity: Container,
      parent: 'projectId',
      orderBy: { name: 'asc', id: 'asc' },
      toNode: (row) => row,
    }),
  }
}
