import { createQuery, createSubscription } from '@urql/solid'
import { createRefetchOnReconnect } from '../reconnect.ts'
import { CommandsOfProject, CommandsOfProjectUpdated } from './command-documents.ts'

/** What tools were asked to do for a project, newest first, as it goes on. */
export const createProjectCommands = (projectId: () => string | null) => {
  const variables = () => ({ projectId: projectId() ?? '' })
  const pause = () => projectId() === null
  const [result, execute] = createQuery({
    query: CommandsOfProject,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  })
  // What arrives here goes into the cache, and the query above shows it.
  createSubscription({ query: CommandsOfProjectUpdated, variables, pause })
  createRefetchOnReconnect(execute)
  return () => result.data?.project?.commands?.nodes ?? []
}
