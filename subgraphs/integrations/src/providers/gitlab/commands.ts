import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { gitLabHttp } from './client.ts'
import type { GitLabConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as GitLabConfig

export const commands: ProviderCommands = {
  /** In the group where one is named. A second one of the name GitLab refuses. */
  async createRepository(config, { name, description, isPrivate }, call) {
    const http = gitLabHttp(typed(config), call)
    const { group } = typed(config)
    const namespace =
      group === undefined ? null : reader(await http.get(`groups/${encodeURIComponent(group)}`)).number('id')
    const project = reader(
      await http.post('projects', {
        name,
        visibility: isPrivate ? 'private' : 'public',
        ...(description !== null && { description }),
        ...(namespace !== null && { namespace_id: namespace }),
      }),
    )
    const externalId = project.id('id')
    if (externalId === null)
      throw new SetupProblem('GitLab made a project without telling its id. Look there before trying again.')
    return { externalId, name: project.text('path_with_namespace', 250), url: project.url('web_url'), facts: [] }
  },
}
