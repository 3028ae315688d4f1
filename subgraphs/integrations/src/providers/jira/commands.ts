import type { CommandInputs, CommandResult, ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { dayOf } from '../shared/due-day.ts'
import { type Http, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { fetchIssue, jiraHttp, whoAmI } from './client.ts'
import type { JiraConfig } from './config-schema.ts'
import { categoryOf, taskFact } from './tasks.ts'

const typed = (config: ProviderConfig) => config as unknown as JiraConfig
/** Names of Jira's own scheme. */
const PRIORITY = { URGENT: 'Highest', HIGH: 'High', NORMAL: 'Medium', LOW: 'Low' } as const
/** A board of a team's own, which needs no scheme that an administrator has to choose. */
const TEMPLATE = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban'

export const commands: ProviderCommands = {
  /** A list of tasks is a project at Jira, which refuses a second one of the same name. */
  async createList(config, { name }, call) {
    const http = jiraHttp(typed(config), call)
    const { id: leadAccountId } = await whoAmI(http)
    const key = keyFrom(name)
    const body = { key, name, leadAccountId, projectTypeKey: 'software', projectTemplateKey: TEMPLATE }
    const made = reader(await http.post('rest/api/3/project', body))
    const externalId = made.id('id')
    if (externalId === null)
      throw new SetupProblem('Jira made a project without telling its id. Look there before trying again.')
    const url = `${typed(config).baseUrl.replace(/\/+$/, '')}/browse/${made.text('key', 40) ?? key}`
    return { externalId, name, url, facts: [] }
  },
  async createTask(config, { list, title, description, dueAt, assignees, priority }, call) {
    const http = jiraHttp(typed(config), call)
    const made = reader(
      await http.post('rest/api/3/issue', {
        fields: {
          project: { [/^\d+$/.test(list) ? 'id' : 'key']: list },
          issuetype: { id: await typeFor(http, list) },
          summary: title,
          ...(description !== null && { description: documentOf(description) }),
          ...(dueAt !== null && { duedate: dayOf(dueAt) }),
          ...(assignees[0] !== undefined && { assignee: { accountId: assignees[0] } }),
          ...(priority !== null && { priority: { name: PRIORITY[priority] } }),
        },
      }),
    )
    const id = made.id('id')
    if (id === null)
      throw new SetupProblem('Jira made an issue without telling its id. Look there before trying again.')
    // It is made: that it cannot be read now must not make it a second time.
    const issue = await fetchIssue(http, id).catch(() => null)
    return issue === null ? { externalId: id, name: title, url: null, facts: [] } : resultOf(issue)
  },
  async updateTaskStatus(config, { task, category }, call) {
    const http = jiraHttp(typed(config), call)
    const before = await fetchIssue(http, task)
    // An issue that is there already stays: a workflow may have several states of a kind.
    if (categoryOf(before.text('fields.status.statusCategory.key')) === category) return resultOf(before)
    const path = `rest/api/3/issue/${encodeURIComponent(task)}/transitions`
    const id = transitionTo(reader(await http.get(path)).list('transitions'), before, category)
    await http.post(path, { transition: { id } })
    return resultOf(await fetchIssue(http, task))
  },
}

/** `Online shop` becomes `OS`, `Shop` becomes `SHOP`: from two to ten capital letters. */
function keyFrom(name: string): string {
  const words =
    name
      .normalize('NFD')
      .toUpperCase()
      .match(/[A-Z][A-Z0-9]*/g) ?? []
  const key = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '')
  return key.length < 2 ? `${key}PROJECT`.slice(0, 10) : key.slice(0, 10)
}

/** Jira takes texts as a document. */
function documentOf(text: string) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  const content = paragraphs.map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] }))
  return { type: 'doc', version: 1, content }
}

/** A task where the project has such a type, else the first that is no part of another issue. */
async function typeFor(http: Http, project: string): Promise<string> {
  const answer = reader(await http.get(`rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes`))
  const types = answer.list('issueTypes').filter((type) => !type.flag('subtask'))
  const found = types.find((type) => type.text('name') === 'Task') ?? types[0]
  const id = found?.id('id')
  if (id == null) throw new SetupProblem('The project in Jira has no type of issue that the token may create.')
  return id
}

/** States that end an issue undone: not what is meant by “done” where there is another. */
const UNDONE = /won.?t|cancel|reject|declin|duplicate|obsolete/i

function transitionTo(
  transitions: Reader[],
  issue: Reader,
  category: CommandInputs['updateTaskStatus']['category'],
): string {
  const fitting = transitions.filter((each) => categoryOf(each.text('to.statusCategory.key')) === category)
  const found = fitting.find((each) => !UNDONE.test(each.text('to.name') ?? '')) ?? fitting[0]
  const id = found?.id('id')
  if (id != null) return id
  const words = { TODO: 'to do', DOING: 'in progress', DONE: 'done' }[category]
  const from = issue.text('fields.status.name', 60) ?? 'its state'
  throw new SetupProblem(
    `Jira’s workflow has no step from “${from}” to a state for “${words}”. Move the issue in Jira.`,
  )
}

function resultOf(issue: Reader): CommandResult {
  const fact = taskFact(issue)
  if (!fact) throw new SetupProblem('Jira answered with something that is no issue. Look there before trying again.')
  const { externalId, title, url } = fact.payload
  return { externalId, name: title, url, facts: [fact] }
}
