import type { Headers, Processed, ProviderConfig, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { errorFact, personOf, projectOf, resolvedFact } from './issues.ts'
import { inProject, nameOf, one, SUMMARY_LENGTH } from './say.ts'

const RESOURCE = /^[a-z][a-z_]{2,40}$/

/** What it is about stands in a header, what happened in the body. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  // A tool that replays may name both in one.
  const resource = (headers['sentry-hook-resource'] ?? '').split('.', 1)[0]!
  if (!RESOURCE.test(resource)) {
    return { ok: false, status: 400, reason: 'The Sentry-Hook-Resource header is missing or names no event.' }
  }
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  if (!p.has('data')) return { ok: false, status: 400, reason: 'The body has no data.' }
  const id = headers['request-id']
  const key = id ? joinedKey(id) : bodyKey(resource, rawBody)
  return { ok: true, delivery: { event: resource, action: p.text('action', 40), key, payload: body.payload } }
}

/** Of what a delivery does not tell the whole: an alert and a comment name their issue, a metric alert its project. */
export function missingOf({ event, payload }: ProviderDelivery): { issue: string } | { project: string } | null {
  const p = reader(payload)
  const issue = { event_alert: p.id('data.event.issue_id'), comment: p.id('data.issue_id') }[event] ?? null
  if (issue !== null) return { issue }
  const projects = event === 'metric_alert' ? reader(payload).at('data.metric_alert') : null
  const slug = projects?.count('projects') === 1 ? projects.text('projects.0', 100) : null
  return slug === null ? null : { project: slug }
}

/** @param completed the issue or project that {@link missingOf} names; null when it is gone. */
export function processDelivery(
  { event, action, payload }: ProviderDelivery,
  completed: unknown,
  settings: ProviderConfig = {},
): Processed {
  const p = reader(payload)
  if (event !== 'installation' && !isShown(event, p, reader(completed), settings['projects'])) {
    return { kind: 'ignored', reason: 'The project is not one of those that this connection shows.' }
  }
  switch (event) {
    case 'issue':
      return issueEvent(action ?? '', p)
    case 'event_alert':
      return alertEvent(p, completed)
    case 'metric_alert':
      return metricEvent(action ?? '', p, completed)
    case 'comment':
      return commentEvent(action ?? '', p, completed)
    case 'installation': {
      const verb = action === 'deleted' ? 'removed' : 'installed'
      return one({
        type: `installation.${verb}`,
        summary: `${nameOf(p)} ${verb} the integration at Sentry`,
        audience: 'STAFF',
        p,
      })
    }
    default:
      return { kind: 'ignored', reason: `Sentry’s event ${event} is not shown.` }
  }
}

/** An integration is told of all projects of its organization. What does not say which it is about may be about one that is not shown. */
function isShown(event: string, p: Reader, found: Reader, projects: unknown): boolean {
  if (!Array.isArray(projects) || projects.length === 0) return true
  if (event === 'metric_alert') {
    const alert = p.at('data.metric_alert')
    return alert.list('projects').some((_, index) => projects.includes(alert.text(`projects.${index}`, 100)))
  }
  const slug =
    p.text('data.issue.project.slug', 100) ?? p.text('data.project_slug', 100) ?? found.text('project.slug', 100)
  return slug !== null && projects.includes(slug)
}

function issueEvent(action: string, p: Reader): Processed {
  const issue = p.at('data.issue')
  const reported = errorFact(issue)
  if (reported === null) return { kind: 'ignored', reason: 'It does not say which error it is about.' }
  const { externalId, title, url } = reported.payload
  const error = `“${cut(title, 90)}”${inProject(issue)}`
  const base = { type: `issue.${action}`, container: reported.container, url, p }
  switch (action) {
    case 'created':
      return one({ ...base, summary: newError(issue, title), key: `issue:${externalId}:created`, facts: [reported] })
    case 'unresolved': {
      const isBack = reported.payload.isRegression
      return one({
        ...base,
        summary: isBack ? `${error} is back after it was resolved` : `${nameOf(p)} reopened ${error}`,
        facts: [reported],
      })
    }
    case 'assigned': {
      const assignee = personOf(issue.at('assignedTo')) ?? personOf(p.at('data.assignee'))
      const summary =
        assignee === null ? `${nameOf(p)} assigned ${error}` : `${nameOf(p)} assigned ${error} to ${assignee.name}`
      return one({ ...base, summary, facts: [{ ...reported, payload: { ...reported.payload, assignee } }] })
    }
    case 'resolved':
      return one({
        ...base,
        summary: `${nameOf(p)} resolved ${error}`,
        facts: [resolvedFact(externalId, payloadAt(p, 'resolved'))],
      })
    case 'ignored':
    case 'archived':
      return one({
        ...base,
        summary: `${nameOf(p)} archived ${error}`,
        facts: [resolvedFact(externalId, payloadAt(p, 'ignored'))],
      })
    default:
      return { kind: 'ignored', reason: `Sentry’s action ${action || 'without a name'} is not shown.` }
  }

  /** Only what the fact reads. */
  function payloadAt(whole: Reader, status: string) {
    const at = whole.instant('data.issue.statusDetails.resolvedAt')
    const { container } = reported!
    return {
      status,
      project: container && { id: container.id, name: container.name },
      statusDetails: { resolvedAt: at },
    }
  }
}

/** The sentence of an error that is seen for the first time; a synchronisation says the same. */
export function newError(issue: Reader, title: string): string {
  const noun =
    issue.text('level') === 'fatal' ? 'Critical error' : issue.text('level') === 'warning' ? 'New warning' : 'New error'
  return cut(`${noun}${inProject(issue)}: “${cut(title, 120)}”`, SUMMARY_LENGTH)
}

function alertEvent(p: Reader, issue: unknown): Processed {
  const event = p.at('data.event')
  const reported = issue === null || issue === undefined ? null : errorFact(reader(issue))
  const title = reported?.payload.title ?? event.text('title', 120) ?? 'an error'
  const rule = p.text('data.triggered_rule', 60)
  const by = rule === null ? 'Sentry alert' : `Sentry alert “${rule}”`
  const project = event.id('project')
  return one({
    type: 'event_alert.triggered',
    summary: `${by}${inProject(reader(issue))}: “${cut(title, 110)}”`,
    container:
      reported?.container ?? (project !== null && /^\d+$/.test(project) ? { kind: 'PROJECT', id: project } : null),
    url: event.url('web_url') ?? reported?.payload.url ?? null,
    facts: reported === null ? [] : [reported],
    p,
  })
}

function metricEvent(action: string, p: Reader, project: unknown): Processed {
  const said: Record<string, string> = { critical: 'is critical', warning: 'is a warning', resolved: 'is over' }
  const verb = said[action]
  if (verb === undefined)
    return { kind: 'ignored', reason: `Sentry’s action ${action || 'without a name'} is not shown.` }
  const name = p.text('data.metric_alert.title', 80) ?? p.text('data.metric_alert.alert_rule.name', 80)
  const alert = name === null ? 'A Sentry alert' : `Sentry alert “${name}”`
  const detail = action === 'resolved' ? null : p.line('data.description_text', 80)
  const id = reader(project).id('id')
  return one({
    type: `metric_alert.${action}`,
    summary: `${alert} ${verb}${detail === null ? '' : `: ${detail}`}`,
    container: id === null ? null : { kind: 'PROJECT', id },
    url: p.url('data.web_url'),
    p,
  })
}

function commentEvent(action: string, p: Reader, issue: unknown): Processed {
  if (action !== 'created') return { kind: 'ignored', reason: 'Only new comments are shown.' }
  const found = reader(issue)
  const title = found.text('title', 100)
  const summary = `${nameOf(p)} commented on ${title === null ? 'an error' : `“${title}”`}${inProject(found)}`
  return one({
    type: 'comment.created',
    summary,
    container: projectOf(found),
    url: found.url('permalink'),
    p,
    isTalk: true,
  })
}
