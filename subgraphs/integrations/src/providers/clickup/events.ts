import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import type {
  ExternalContainer,
  Headers,
  Processed,
  ProviderDelivery,
  ProviderFact,
  ReadDelivery,
} from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { categoryOf, personOf, taskFact } from './tasks.ts'

const SUMMARY_LENGTH = 200

/** What ClickUp is asked to tell. */
export const EVENTS = [
  'taskCreated',
  'taskUpdated',
  'taskDeleted',
  'taskPriorityUpdated',
  'taskStatusUpdated',
  'taskAssigneeUpdated',
  'taskDueDateUpdated',
  'taskTagUpdated',
  'taskMoved',
  'taskCommentPosted',
  'taskCommentUpdated',
  'taskTimeEstimateUpdated',
  'taskTimeTrackedUpdated',
  'listCreated',
  'listUpdated',
  'listDeleted',
  'folderCreated',
  'folderUpdated',
  'folderDeleted',
  'spaceCreated',
  'spaceUpdated',
  'spaceDeleted',
  'goalCreated',
  'goalUpdated',
  'goalDeleted',
  'keyResultCreated',
  'keyResultUpdated',
  'keyResultDeleted',
] as const

const EVENT = /^[a-zA-Z]{3,60}$/
/** ClickUp repeats what was not accepted at once. */
const REPETITION_MS = 60_000

/**
 * ClickUp gives a delivery no id. A change has one, but `taskCreated` and `taskStatusUpdated` of a new task carry the same: so
 * both make the key. Without changes a thing is made and deleted once; what else happens to it, such as a folder's new name, has
 * the same bytes each time, and is taken for a repetition only within a minute.
 */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('event') ?? ''
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const changes = p.list('history_items').map((item) => item.id('id') ?? '')
  const subject = changes.length > 0 ? changes.join('+') : subjectOf(p)
  if (subject === '') return { ok: false, status: 400, reason: 'The body says neither what was changed nor of what.' }
  const happensOnce = changes.length > 0 || /(Created|Deleted)$/.test(event)
  const key = happensOnce
    ? joinedKey(event, p.id('webhook_id'), subject)
    : joinedKey(bodyKey(event, rawBody), String(Math.floor(Date.now() / REPETITION_MS)))
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

/** The most particular first: a target names its goal as well. */
const SUBJECTS = ['task_id', 'list_id', 'folder_id', 'space_id', 'key_result_id', 'goal_id']
const subjectOf = (p: Reader) => SUBJECTS.flatMap((name) => p.id(name) ?? [])[0] ?? ''

/** The task that a delivery is about and that is still there to be fetched. */
export function taskOf({ event, payload }: ProviderDelivery): string | null {
  return event.startsWith('task') && event !== 'taskDeleted' ? reader(payload).id('task_id') : null
}

/** @param completed the task as it is now; null when it is gone, or the delivery is about none. */
export function processDelivery({ event, payload }: ProviderDelivery, completed: unknown): Processed {
  const p = reader(payload)
  if (event === 'taskDeleted') return deleted(p)
  const fact = completed === null || completed === undefined ? null : taskFact(reader(completed))
  if (event.startsWith('task') && fact === null) return { kind: 'ignored', reason: 'The task is gone at ClickUp.' }
  const said = fact ? sentenceOfTask(event, p, fact.payload.title) : sentenceOfPlace(event, p)
  const category = event.startsWith('taskComment') ? 'DISCUSSION' : fact ? 'ISSUE' : 'PROJECT'
  const container: ExternalContainer | null = fact?.container ?? null
  return {
    kind: 'events',
    events: [
      {
        activity: said === null ? null : activity(event, said, category, fact?.payload.url ?? null),
        actor: actorOf(p),
        container,
        facts: fact === null ? [] : [fact],
      },
    ],
  }
}

/** ClickUp does not say which list it was in: whoever keeps tasks knows. */
function deleted(p: Reader): Processed {
  const externalId = p.id('task_id')
  if (externalId === null) return { kind: 'ignored', reason: 'It does not say which task was deleted.' }
  const fact: ProviderFact = {
    type: 'task.deleted',
    container: null,
    payload: { provider: 'clickup', externalId, at: new Date().toISOString() },
  }
  const said = `${nameOf(p)} deleted a task in ClickUp`
  return {
    kind: 'events',
    events: [
      { activity: activity('taskDeleted', said, 'ISSUE', null), actor: actorOf(p), container: null, facts: [fact] },
    ],
  }
}

function activity(event: string, summary: string, category: ActivityCategory, url: string | null): EventActivity {
  const type = `clickup.${event.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return { type, category, audience: 'COMPANY', summary: cut(summary, SUMMARY_LENGTH), source: 'clickup', url }
}

/** Null for what is only told to other subgraphs: a new task is told once, and time goes to its own place. */
function sentenceOfTask(event: string, p: Reader, title: string): string | null {
  const [change = reader(null)] = p.list('history_items')
  const who = nameOf(p)
  const task = `“${cut(title, 80)}”`
  switch (event) {
    case 'taskCreated':
      return `${who} created the task ${task}`
    case 'taskStatusUpdated':
      return statusSentence(change, who, task)
    case 'taskPriorityUpdated': {
      const priority = change.text('after.priority')
      return priority === null ? `${who} removed the priority of ${task}` : `${who} set ${task} to ${priority} priority`
    }
    case 'taskAssigneeUpdated': {
      const isAdded = change.has('after')
      const name = personOf(change.at(isAdded ? 'after' : 'before')).name
      return isAdded ? `${who} assigned ${task} to ${name}` : `${who} took ${task} from ${name}`
    }
    case 'taskDueDateUpdated': {
      const due = change.millis('after')?.slice(0, 10)
      return due === undefined ? `${who} removed the due date of ${task}` : `${who} set ${task} due on ${due}`
    }
    case 'taskMoved': {
      const list = change.text('after.name', 60)
      return list === null ? `${who} moved ${task}` : `${who} moved ${task} to ${list}`
    }
    case 'taskCommentPosted':
      return `${who} commented on ${task}`
    case 'taskTimeEstimateUpdated':
      return `${who} changed the estimate of ${task}`
    default:
      return null
  }
}

/** A new task brings this event too, with nothing before: that it was created says enough. */
function statusSentence(change: Reader, who: string, task: string): string | null {
  if (change.text('before.status') === null) return null
  const isDone = categoryOf(change.text('after.type')) === 'DONE'
  const status = change.text('after.status', 40)
  if (isDone) return `${who} completed ${task}`
  return status === null ? `${who} moved ${task} on` : `${who} moved ${task} to ${status}`
}

const VERBS: Record<string, string> = { Created: 'created', Updated: 'changed', Deleted: 'deleted' }
const NOUNS: Record<string, string> = {
  list: 'a list',
  folder: 'a folder',
  space: 'a space',
  goal: 'a goal',
  keyResult: 'a target',
}

function sentenceOfPlace(event: string, p: Reader): string {
  const [, noun = '', verb = ''] = /^(list|folder|space|goal|keyResult)(Created|Updated|Deleted)$/.exec(event) ?? []
  if (noun === '') return `${nameOf(p)} caused the ClickUp event “${event}”`
  return `${nameOf(p)} ${VERBS[verb]} ${NOUNS[noun]} in ClickUp`
}

const nameOf = (p: Reader) => actorOf(p)?.name ?? 'Someone'

function actorOf(p: Reader) {
  const user = p.list('history_items')[0]?.at('user')
  if (!user?.has('id')) return null
  const { name, avatarUrl } = personOf(user)
  return { id: null, name, avatarUrl, url: null }
}
