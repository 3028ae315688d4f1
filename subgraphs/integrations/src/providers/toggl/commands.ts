import type { CommandResult, ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { HttpFailure, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { type Account, findAccount, togglHttp } from './client.ts'
import type { TogglConfig } from './config-schema.ts'
import { entryFact } from './entries.ts'

const typed = (config: ProviderConfig) => config as unknown as TogglConfig

export const commands: ProviderCommands = {
  /** Toggl runs one timer for a person: a new one stops the one before. One for the same is left running. */
  async startTimer(config, { description, project, task }, call) {
    const http = togglHttp(typed(config), call)
    const account = await findAccount(http, typed(config))
    const running = reader(await http.get('api/v9/me/time_entries/current'))
    const isSame =
      running.raw('description') === description &&
      running.id('project_id') === project &&
      running.id('task_id') === task
    if (running.has('id') && isSame) return resultOf(running, account)
    const { workspaceId } = account
    const entry = await http.post(`api/v9/workspaces/${workspaceId}/time_entries`, {
      created_with: 'Atrium',
      workspace_id: Number(workspaceId),
      description,
      start: new Date().toISOString(),
      stop: null,
      duration: -1,
      ...(project !== null && { project_id: Number(project) }),
      ...(task !== null && { task_id: Number(task) }),
    })
    return resultOf(reader(entry), account)
  },
  async stopTimer(config, { timer }, call) {
    const http = togglHttp(typed(config), call)
    const account = await findAccount(http, typed(config))
    const id = encodeURIComponent(timer)
    try {
      return resultOf(
        reader(await http.patch(`api/v9/workspaces/${account.workspaceId}/time_entries/${id}/stop`)),
        account,
      )
    } catch (error) {
      // Stopped already, by hand or by this command before: then it is as it should be.
      if (!(error instanceof HttpFailure) || error.status !== 409) throw error
      return resultOf(reader(await http.get(`api/v9/me/time_entries/${id}`)), account)
    }
  },
}

function resultOf(entry: Reader, { person }: Account): CommandResult {
  const fact = entryFact(entry, person)
  if (fact?.type !== 'time_entry.upserted')
    throw new SetupProblem('Toggl answered with something that is no time entry. Look there before trying again.')
  return { externalId: fact.payload.externalId, name: fact.payload.description, url: null, facts: [fact] }
}
