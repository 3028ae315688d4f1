import { RequestError } from 'octokit'
import type { CommandResult, ProviderCommands, ProviderRecovery } from '../commands.ts'
import type { ProviderCall, ProviderConfig } from '../provider.ts'
import { type GitHubClient, gitHubClient } from './client.ts'
import type { GitHubConfig } from './config-schema.ts'
import { findOwner, type ListedRepository } from './repositories.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GitHubConfig
/** The client would repeat a write after 5xx, when nobody knows whether it was done. */
const clientOf = (config: ProviderConfig, call: ProviderCall) => gitHubClient(typed(config), call, 0)

export const commands: ProviderCommands = {
  async createRepository(config, { name, description, isPrivate }, call) {
    const client = clientOf(config, call)
    const owner = await findOwner(client, typed(config))
    // With a first commit there is a branch to push to, and to make others from.
    const settings = { name, private: isPrivate, auto_init: true, ...(description !== null && { description }) }
    const { data } = owner.organisation
      ? await client.rest.repos.createInOrg({ org: owner.login, ...settings })
      : await client.rest.repos.createForAuthenticatedUser(settings)
    return resultOf(data)
  },
}

/** A name is given once within an owner, in upper or lower case. */
export const recovery: ProviderRecovery = {
  async createRepository(config, { name }, call) {
    const client = clientOf(config, call)
    const owner = await findOwner(client, typed(config))
    const found = await repositoryNamed(client, owner.login, name)
    return found && resultOf(found)
  },
}

async function repositoryNamed(client: GitHubClient, owner: string, repo: string): Promise<ListedRepository | null> {
  try {
    const { data } = await client.rest.repos.get({ owner, repo })
    // One that was renamed is found by its old name too, and the old name is free.
    return data.name.toLowerCase() === repo.toLowerCase() ? data : null
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return null
    throw error
  }
}

const resultOf = (repository: Pick<ListedRepository, 'full_name' | 'html_url'>): CommandResult => ({
  externalId: repository.full_name,
  name: repository.full_name,
  url: repository.html_url,
  facts: [],
})
