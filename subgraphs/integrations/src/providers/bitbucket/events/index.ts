import type { Headers, Processed, ProviderConfig, ProviderDelivery, ReadDelivery } from '../../provider.ts'
import { saidIn } from '../../shared/code-host.ts'
import { bodyKey, joinedKey, readJson } from '../../shared/delivery.ts'
import type { Http } from '../../shared/http.ts'
import { reader } from '../../shared/reader.ts'
import { orNull } from '../client.ts'
import { actorOf } from './actor.ts'
import { commitStatus, pushed } from './code.ts'
import { toldOfWork } from './work.ts'

/** Bitbucket tells of five in one push at most. */
const MOST_CHANGES = 20

/** What Bitbucket is asked to tell. */
export const EVENTS = [
  'repo:push',
  'repo:updated',
  'repo:commit_comment_created',
  'repo:commit_status_created',
  'repo:commit_status_updated',
  'issue:created',
  'issue:updated',
  'issue:comment_created',
  'pullrequest:created',
  'pullrequest:updated',
  'pullrequest:approved',
  'pullrequest:unapproved',
  'pullrequest:changes_request_created',
  'pullrequest:fulfilled',
  'pullrequest:rejected',
  'pullrequest:comment_created',
] as const

const EVENT = /^[a-z]+:[a-z_]{2,60}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const event = headers['x-event-key'] ?? ''
  if (!EVENT.test(event))
    return { ok: false, status: 400, reason: 'The X-Event-Key header is missing or is not the name of an event.' }
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  if (!reader(body.payload).has('repository'))
    return { ok: false, status: 400, reason: 'The body names no repository.' }
  // The same over its attempts.
  const id = headers['x-request-uuid']
  return {
    ok: true,
    delivery: { event, action: null, key: id ? joinedKey(id) : bodyKey(event, rawBody), payload: body.payload },
  }
}

/** The repository that was pushed to; null when it is gone, or the delivery is of something else. */
export async function repositoryOfPush({ event, payload }: ProviderDelivery, http: Http): Promise<unknown> {
  const name = event === 'repo:push' ? reader(payload).text('repository.full_name', 250) : null
  if (name === null || !FULL_NAME.test(name)) return null
  return orNull(http.get<unknown>(`repositories/${name}`))
}

const FULL_NAME = /^[\w.-]+\/[\w.-]+$/

/**
 * The workspace's webhook, or one from before repositories were named, tells of others too.
 * @param completed the repository that was pushed to.
 */
export function processDelivery(
  { event, payload }: ProviderDelivery,
  completed: unknown,
  settings: ProviderConfig = {},
): Processed {
  const p = reader(payload)
  const name = p.text('repository.full_name', 250)
  if (name === null) return { kind: 'ignored', reason: 'It does not say which repository it is about.' }
  if (!isShown(name, settings['repositories'])) {
    return { kind: 'ignored', reason: 'The repository is not one of those that this connection shows.' }
  }
  if (event === 'repo:push') {
    const events = p
      .list('push.changes')
      .slice(0, MOST_CHANGES)
      .flatMap((change) => pushed(p, { name, main: reader(completed).text('mainbranch.name', 250) }, change) ?? [])
    return events.length === 0
      ? { kind: 'ignored', reason: 'It does not say what was pushed.' }
      : { kind: 'events', events }
  }
  if (event.startsWith('repo:commit_status_')) {
    const told = commitStatus(p, name)
    return told === null
      ? { kind: 'ignored', reason: 'It does not say which build it is about.' }
      : { kind: 'events', events: [told] }
  }
  const said = toldOfWork(event, p)
  if (said === null) return { kind: 'ignored', reason: `Bitbucket’s event ${event} is not shown.` }
  const type = event.replace(':', '.')
  return { kind: 'events', events: [saidIn('bitbucket', name, { type, actor: actorOf(p), ...said })] }
}

/** @param fullName `workspace/slug`; settings name slugs, in any case. */
function isShown(fullName: string, repositories: unknown): boolean {
  if (!Array.isArray(repositories) || repositories.length === 0) return true
  const slug = fullName.slice(fullName.indexOf('/') + 1).toLowerCase()
  return repositories.some((each) => typeof each === 'string' && each.toLowerCase() === slug)
}
