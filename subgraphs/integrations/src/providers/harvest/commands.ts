import type { CommandResult, ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { collect } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { harvestHttp, pages, whoAmI } from './client.ts'
import type { HarvestConfig } from './config-schema.ts'
import { entryFact } from './entries.ts'

const typed = (config: ProviderConfig) => config as unknown as HarvestConfig

export const commands: ProviderCommands = {
  /** An entry without hours is a timer that runs. One for the same is left running. */
  async startTimer(config, { description, project, task }, call) {
    const http = harvestHttp(typed(config), call)
    if (project === null) throw new SetupProblem('Harvest tracks time for a project: name the one of Harvest.')
    const running = await runningFor(http, project, description)
    if (running) return resultOf(running)
    const entry = await http.post('v2/time_entries', {
      project_id: Number(project),
      task_id: Number(task ?? (await firstTask(http, project))),
      spent_date: new Date().toISOString().slice(0, 10),
      notes: description,
    })
    return resultOf(reader(entry))
  },
  async stopTimer(config, { timer }, call) {
    const http = harvestHttp(typed(config), call)
    const path = `v2/time_entries/${encodeURIComponent(timer)}`
    try {
      return resultOf(reader(await http.patch(`${path}/stop`)))
    } catch (error) {
      // Stopped already, by hand or by this command before: then it is as it should be.
      if (!(error instanceof HttpFailure) || error.reason !== 'REFUSED') throw error
      const entry = reader(await http.get(path))
      if (entry.flag('is_running')) throw error
      return resultOf(entry)
    }
  },
}

async function runningFor(http: Http, project: string, description: string): Promise<Reader | null> {
  const { id } = await whoAmI(http)
  const running = await collect(pages(http, 'time_entries', { is_running: true, user_id: id }))
  return running.find((entry) => entry.id('project.id') === project && entry.raw('notes') === description) ?? null
}

async function firstTask(http: Http, project: string): Promise<string> {
  const answer = reader(
    await http.get(`v2/projects/${encodeURIComponent(project)}/task_assignments`, { is_active: true }),
  )
  const task = answer.list('task_assignments')[0]?.id('task.id')
  if (task == null) throw new SetupProblem('The project in Harvest has no task. Add one there, then try again.')
  return task
}

function resultOf(entry: Reader): CommandResult {
  const fact = entryFact(entry)
  if (!fact)
    throw new SetupProblem('Harvest answered with something that is no time entry. Look there before trying again.')
  return { externalId: fact.payload.externalId, name: fact.payload.description, url: null, facts: [fact] }
}
