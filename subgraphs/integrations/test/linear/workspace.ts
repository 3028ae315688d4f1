import { type LinearSimulator, startLinearSimulator } from '@atrium/simulators'

export const TOKEN = 'lin_api_ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** A Linear with a team, a project of it, and some issues. */
export async function startLinear() {
  const linear = await startLinearSimulator({
    token: TOKEN,
    seed: {
      user: 'Priya Nair',
      people: ['Marcus Webb'],
      teams: [
        { key: 'ENG', name: 'Engineering', issues: ['Rotate the secrets'] },
        { key: 'DES', name: 'Design' },
      ],
      projects: [{ name: 'Shop', team: 'ENG', issues: ['Draw the basket', 'Take a card'] }],
    },
  })
  return {
    linear,
    config: { token: TOKEN, baseUrl: linear.url },
    issueNamed: (title: string) => linear.state.issues.find((issue) => issue.title === title)!,
    team: linear.state.teams[0]!,
    project: linear.state.projects[0]!,
  }
}

export type { LinearSimulator }
