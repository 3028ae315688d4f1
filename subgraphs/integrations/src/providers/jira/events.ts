import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import type { ExternalContainer, Processed, ProviderDelivery, ProviderFact } from '../provider.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { addressOf, categoryOf, personOf, taskFact } from './tasks.ts'

const SUMMARY_LENGTH = 200

/** What Jira is asked to tell. */
export const EVENTS = [
  'jira:issue_created',
  'jira:issue_updated',
  'jira:issue_deleted',
  'comment_created',
  'sprint_started',
  'sprint_closed',
  'jira:version_released',
  'project_created',
  'project_deleted',
] as const

/** What there is to say of one delivery; no sentence: only other subgraphs are told. */
interface Told {
  said: string | null
  category: ActivityCategory
  container: ExternalContainer | null
  facts: ProviderFact[]
  url?: string | null
}

export function processDelivery({ event, payload }: ProviderDelivery): Processed {
  const p = reader(payload)
  const told = tell(event, p)
  if (typeof told === 'string') return { kind: 'ignored', reason: told }
  const { said, category, container, facts, url = null } = told
  return {
    kind: 'events',
    events: [
      { activity: said === null ? null : activityOf(event, said, category, url), actor: actorOf(p), container, facts },
    ],
  }
}

/** @returns why nobody is told, as a text. */
function tell(event: string, p: Reader): Told | string {
  const who = nameOf(p)
  const project = containerOf(p.id('project.id') ?? p.id('issue.fields.project.id'))
  switch (event) {
    case 'jira:issue_created':
    case 'jira:issue_updated':
      return issue(event, p, who)
    case 'jira:issue_deleted':
      return deleted(p, who)
    case 'comment_created': {
      const said = `${who} commented on ${titleOf(p.at('issue'))}`
      return { said, category: 'DISCUSSION', container: project, facts: [], url: addressOf(p.at('issue')) }
    }
    case 'sprint_started':
      return place(`${who} started the sprint ${named(p, 'sprint.name', 'a sprint')}`, null)
    case 'sprint_closed':
      return place(`${who} closed the sprint ${named(p, 'sprint.name', 'a sprint')}`, null)
    case 'jira:version_released':
      return place(`${who} released ${named(p, 'version.name', 'a version')}`, containerOf(p.id('version.projectId')))
    case 'project_created':
      return place(`${who} created the project ${named(p, 'project.name', 'a project')}`, project)
    case 'project_deleted':
      return place(`${who} deleted the project ${named(p, 'project.name', 'a project')}`, project)
    default:
      return 'Of Jira the feed shows issues, comments, sprints, versions and projects.'
  }
}

const place = (said: string, container: ExternalContainer | null): Told => ({
  said,
  category: 'PROJECT',
  container,
  facts: [],
})
const named = (p: Reader, path: string, otherwise: string) => {
  const name = p.text(path, 80)
  return name === null ? otherwise : `“${name}”`
}
const containerOf = (id: string | null): ExternalContainer | null => (id === null ? null : { kind: 'PROJECT', id })

/** An issue comes whole. Of one that does not the sentence is told, and the next synchronisation brings the rest. */
function issue(event: string, p: Reader, who: string): Told | string {
  const now = p.at('issue')
  if (now.id('id') === null) return 'It does not say which issue it is about.'
  const fact = taskFact(now)
  const said = event === 'jira:issue_created' ? `${who} created ${titleOf(now)}` : change(p, now, who)
  const container = containerOf(now.id('fields.project.id'))
  return { said, category: 'ISSUE', container, facts: fact === null ? [] : [fact], url: addressOf(now) }
}

function deleted(p: Reader, who: string): Told | string {
  const externalId = p.id('issue.id')
  if (externalId === null) return 'It does not say which issue was deleted.'
  const container = containerOf(p.id('issue.fields.project.id'))
  const at = p.millis('timestamp') ?? new Date().toISOString()
  const fact: ProviderFact = { type: 'task.deleted', container, payload: { provider: 'jira', externalId, at } }
  return { said: `${who} deleted ${titleOf(p.at('issue'))}`, category: 'ISSUE', container, facts: [fact] }
}

/** The most telling first. */
const TELLING = ['status', 'assignee', 'priority', 'duedate', 'Sprint', 'summary']

/** Null when what changed is only for other subgraphs. */
function change(p: Reader, now: Reader, who: string): string | null {
  const items = p.list('changelog.items')
  const found = TELLING.flatMap((field) => items.find((item) => item.text('field') === field) ?? [])[0]
  if (!found) return null
  const name = titleOf(now)
  const to = found.text('toString', 60)
  switch (found.text('field')) {
    case 'status': {
      const isDone = categoryOf(now.text('fields.status.statusCategory.key')) === 'DONE'
      if (isDone) return `${who} completed ${name}`
      return to === null ? `${who} moved ${name} on` : `${who} moved ${name} to ${to}`
    }
    case 'assignee':
      return to === null ? `${who} took ${name} from its assignee` : `${who} assigned ${name} to ${to}`
    case 'priority':
      return to === null ? `${who} removed the priority of ${name}` : `${who} set ${name} to ${to} priority`
    case 'duedate': {
      const due = found.text('to', 10)
      return due === null ? `${who} removed the due date of ${name}` : `${who} set ${name} due on ${due}`
    }
    case 'Sprint':
      return to === null ? `${who} took ${name} out of its sprint` : `${who} planned ${name} for ${to}`
    default:
      return `${who} renamed “${found.text('fromString', 80) ?? 'an issue'}” to ${name}`
  }
}

function titleOf(issue: Reader): string {
  const key = issue.text('key', 30)
  const title = issue.text('fields.summary', 80)
  if (title === null) return key ?? 'an issue'
  return key === null ? `“${title}”` : `${key} “${title}”`
}

function activityOf(event: string, summary: string, category: ActivityCategory, url: string | null): EventActivity {
  const type = `jira.${event.replace('jira:', '')}`
  return { type, category, audience: 'COMPANY', summary: cut(summary, SUMMARY_LENGTH), source: 'jira', url }
}

const nameOf = (p: Reader) => actorOf(p)?.name ?? 'Someone'

/** Of a comment the author is named in it. */
function actorOf(p: Reader) {
  const user = p.has('user.displayName') ? p.at('user') : p.at('comment.author')
  if (!user.has('displayName')) return null
  const { name, avatarUrl } = personOf(user)
  return { id: null, name, avatarUrl, url: null }
}
