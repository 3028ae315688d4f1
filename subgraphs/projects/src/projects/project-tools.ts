import { userError } from '@atrium/kit/errors'
import { type CommandName, recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Project } from './project.entity.ts'
import type { ProjectErrorCode } from './project.errors.ts'
import { about } from './project-about.ts'

/** Something to make for a project at a connected tool: exactly one of `repository` and `list`. */
export interface ProjectTool {
  /** Global id. */
  connectionId: string
  repository?: { name: string; isPrivate: boolean } | null
  list?: { name: string } | null
  usesExisting: boolean
}

const MOST_TOOLS = 5
const LIST_NAME_LENGTH = 100
const REPOSITORY_NAME = /^[A-Za-z0-9._-]{1,100}$/

/** Has a repository and a list made for the project; integrations does it, once each, and both are linked when they are there. */
export async function requestTools(
  em: EntityManager,
  viewer: Viewer,
  project: Project,
  tools: readonly ProjectTool[],
): Promise<void> {
  if (tools.length > MOST_TOOLS) throw invalid(`Set up at most ${MOST_TOOLS} tools with a project.`, [])
  const commands = tools.map((tool, index) => commandOf(project, tool, index))
  for (const { connectionId, name, input, usesExisting } of commands) {
    await recordEvent(em, {
      type: 'command.requested',
      payload: {
        commandId: newId(),
        connectionId,
        name,
        input,
        usesExisting,
        // Asked for twice, it is made once.
        idempotencyKey: `project:${project.id}:${name}:${String(input['name']).toLowerCase()}`,
      },
      ...about(project, viewer),
    })
  }
}

function commandOf(project: Project, tool: ProjectTool, index: number) {
  const { repository, list, usesExisting } = tool
  const connectionId = fromGlobalId('Connection', tool.connectionId)
  if (connectionId === null) throw invalid('There is no such connection.', [String(index), 'connectionId'])
  if ((repository == null) === (list == null))
    throw invalid('Say one thing to make: a repository or a list.', [String(index)])
  if (repository != null) {
    const name = repository.name.trim()
    if (!REPOSITORY_NAME.test(name)) {
      const message = 'Use letters, digits, hyphens, underscores and points, at most 100, such as shop-website.'
      throw invalid(message, [String(index), 'repository', 'name'])
    }
    const description = project.description?.slice(0, 350).replace(/\s+/g, ' ') ?? null
    return made(connectionId, 'createRepository', { name, description, isPrivate: repository.isPrivate }, usesExisting)
  }
  const name = list!.name.trim()
  if (name.length < 1 || name.length > LIST_NAME_LENGTH) {
    throw invalid(`Enter 1 to ${LIST_NAME_LENGTH} characters.`, [String(index), 'list', 'name'])
  }
  return made(connectionId, 'createList', { name, parent: null }, usesExisting)
}

const made = (connectionId: string, name: CommandName, input: Record<string, unknown>, usesExisting: boolean) => ({
  connectionId,
  name,
  input,
  usesExisting,
})

const invalid = (message: string, path: string[]) =>
  userError<ProjectErrorCode>('INVALID_INPUT', message, ['tools', ...path])
