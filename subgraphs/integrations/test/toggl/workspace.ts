import { startTogglSimulator } from '@atrium/simulators'

export const TOKEN = '1971800d4d82861d8f2c1651fea4d212'
export const HOUR = 3_600_000

/** A Toggl with a project and two people. */
export async function startToggl() {
  const toggl = await startTogglSimulator({
    token: TOKEN,
    seed: { people: ['Mei Tan', 'Ada King'], projects: [{ name: 'Shop', client: 'Acme' }] },
  })
  const { state } = toggl
  /** An entry of an hour that ended some hours ago. */
  const worked = (hoursAgo: number, entry: object = {}) =>
    toggl.track({
      startedAt: Date.now() - (hoursAgo + 1) * HOUR,
      stoppedAt: Date.now() - hoursAgo * HOUR,
      projectId: state.projects[0]!.id,
      ...entry,
    })
  return { toggl, state, worked, config: { token: TOKEN, baseUrl: toggl.url }, project: String(state.projects[0]!.id) }
}
