import { createProjectCommands } from '../../parts/commands/project-commands.ts'
import { OpenCommands } from './OpenCommands.tsx'

/** What is still being made for the project, or could not be. */
export const ProjectSetup = (props: { id: string }) => {
  const commands = createProjectCommands(() => props.id)
  return (
    <OpenCommands commands={commands()} names={['CREATE_REPOSITORY', 'CREATE_LIST', 'CREATE_PAGE', 'POST_MESSAGE']} />
  )
}
