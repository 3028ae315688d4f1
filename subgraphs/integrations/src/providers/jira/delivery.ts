import type { Headers, ReadDelivery } from '../provider.ts'
import { joinedKey, readJson } from '../shared/delivery.ts'
import { reader } from '../shared/reader.ts'

const EVENT = /^(?:jira:)?[a-z_]{3,60}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('webhookEvent') ?? ''
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = headers['x-atlassian-webhook-identifier']
  const key = id !== undefined && /^[\w:.-]{6,200}$/.test(id) ? id : null
  const subject = [p.id('issue.id'), p.id('comment.id'), p.id('sprint.id'), p.id('version.id'), p.id('project.id')]
  const when = p.number('timestamp')
  if (key === null && when === null)
    return { ok: false, status: 400, reason: 'The body does not say when it happened.' }
  return {
    ok: true,
    delivery: {
      event,
      action: p.text('issue_event_type_name', 60),
      // The same change is told once for each webhook and event.
      key: key ?? joinedKey(event, String(when), ...subject, p.id('changelog.id')),
      payload: body.payload,
    },
  }
}
