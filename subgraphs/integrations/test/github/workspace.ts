import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import { afterEach, beforeEach } from 'vitest'
import type { GitHubConfig } from '../../src/providers/github/index.ts'

export const TOKEN = 'ghp_0123456789'
export const OWNER = 'octo-org'

export interface Workspace {
  simulator: GitHubSimulator
  /** A connection to the organisation. */
  config: GitHubConfig
}

/** Gives each test of the file a GitHub of its own: an organisation with four repositories and a user with one. */
export function useWorkspace(): Workspace {
  const workspace = {} as Workspace
  beforeEach(async () => {
    workspace.simulator = await startGitHubSimulator({
      token: TOKEN,
      seed: {
        user: 'mona',
        organisations: [
          {
            login: OWNER,
            repositories: [
              { name: 'site', language: 'TypeScript', description: 'The website' },
              { name: 'api', commits: 120 },
              { name: 'empty', commits: 0 },
              { name: 'old', archived: true },
            ],
          },
        ],
        repositories: [{ name: 'dotfiles' }],
      },
    })
    workspace.config = { token: TOKEN, owner: OWNER, baseUrl: workspace.simulator.url }
  })
  afterEach(() => workspace.simulator.dispose())
  return workspace
}
