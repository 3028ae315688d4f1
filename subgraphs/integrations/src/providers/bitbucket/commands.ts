import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { bitbucketHttp } from './client.ts'
import type { BitbucketConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as BitbucketConfig
const SLUG_LENGTH = 62

export const commands: ProviderCommands = {
  /** A second one of the name Bitbucket refuses. */
  async createRepository(config, { name, description, isPrivate }, call) {
    const http = bitbucketHttp(typed(config), call)
    const slug = slugOf(name)
    if (slug === '')
      throw new SetupProblem('The name has no letter or digit that Bitbucket can make an address of. Choose another.')
    const repository = reader(
      await http.post(`repositories/${encodeURIComponent(typed(config).workspace)}/${slug}`, {
        scm: 'git',
        name,
        is_private: isPrivate,
        ...(description !== null && { description }),
      }),
    )
    const externalId = repository.id('uuid')
    if (externalId === null)
      throw new SetupProblem('Bitbucket made a repository without telling its id. Look there before trying again.')
    return { externalId, name: repository.text('full_name', 250), url: repository.url('links.html.href'), facts: [] }
  },
}

/** As Bitbucket makes it of a name: `Acme Shop` → `acme-shop`. */
const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, SLUG_LENGTH)
