import { startJiraSimulator } from '@atrium/simulators'

export const ACCOUNT = { email: 'jordan.lee@example.com', token: 'ATATT3xFfGF0abcdefghijklmnop' }

/** A Jira with two projects and some issues. */
export async function startJira() {
  const jira = await startJiraSimulator({
    ...ACCOUNT,
    seed: {
      people: ['Priya Nair'],
      projects: [
        { key: 'ENG', name: 'Engineering', issues: ['Rotate the secrets', 'Take a card'] },
        { key: 'OPS', name: 'Operations' },
      ],
    },
  })
  return {
    jira,
    config: { ...ACCOUNT, baseUrl: jira.url },
    issueNamed: (summary: string) => jira.state.issues.find((issue) => issue.summary === summary)!,
    project: jira.state.projects[0]!,
  }
}
