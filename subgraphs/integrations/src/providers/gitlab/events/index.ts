import type { Headers, Processed, ProviderConfig, ProviderDelivery, ReadDelivery } from '../../provider.ts'
import { bodyKey, joinedKey, readJson } from '../../shared/delivery.ts'
import { reader } from '../../shared/reader.ts'
import { deploymentEvent, pipelineEvent } from './builds.ts'
import { pushEvent, releaseEvent, tagEvent, wikiEvent } from './code.ts'
import { issueEvent, mergeRequestEvent, noteEvent } from './work.ts'
import type { Rule } from './rule.ts'

const RULES: Record<string, Rule> = {
  push: pushEvent,
  tag_push: tagEvent,
  release: releaseEvent,
  wiki_page: wikiEvent,
  issue: issueEvent,
  merge_request: mergeRequestEvent,
  note: noteEvent,
  pipeline: pipelineEvent,
  deployment: deploymentEvent,
}

const KIND = /^[a-z][a-z_]{1,40}$/

/** Headers that tell a repeated delivery, newest GitLab first; an old one has none, then the same bytes do. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  // Systems and groups say it under another name.
  const event = p.text('object_kind') ?? p.text('event_name') ?? ''
  if (!KIND.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = headers['webhook-id'] ?? headers['idempotency-key']
  const key = id ? joinedKey(id) : bodyKey(event, rawBody)
  const action = p.text('object_attributes.action', 40) ?? p.text('action', 40)
  return { ok: true, delivery: { event, action, key, payload: body.payload } }
}

/** A group's webhook, or one from before projects were named, tells of others too. */
export function processDelivery(
  { event, payload }: ProviderDelivery,
  _completed?: unknown,
  settings: ProviderConfig = {},
): Processed {
  const p = reader(payload)
  const rule = RULES[event]
  if (rule === undefined) return { kind: 'ignored', reason: `GitLab’s event ${event} is not shown.` }
  const path = p.text('project.path_with_namespace', 250)
  if (path === null) return { kind: 'ignored', reason: 'It does not say which project it is about.' }
  if (!isShown(path, settings['projects'])) {
    return { kind: 'ignored', reason: 'The project is not one of those that this connection shows.' }
  }
  const told = rule(p, path)
  return typeof told === 'string' ? { kind: 'ignored', reason: told } : { kind: 'events', events: [told] }
}

/** GitLab takes paths in any case. */
function isShown(path: string, projects: unknown): boolean {
  if (!Array.isArray(projects) || projects.length === 0) return true
  return projects.some((each) => typeof each === 'string' && each.toLowerCase() === path.toLowerCase())
}
