import { describe, expect, test } from 'vitest'
import { sentryProvider } from '../../src/providers/sentry/provider.ts'
import { deliveryOf } from '../support/handler.ts'

const webhook = sentryProvider.webhook!
const issue = { id: '7', title: 'RangeError: bad date', project: { id: '1', name: 'API', slug: 'api' } }
const payload = { data: { issue } }

describe('a webhook', () => {
  test('of a project that is not shown is left aside', () => {
    const of = (event: string, projects: string[], completed: unknown = null) =>
      webhook.process(deliveryOf(event, event === 'issue' ? payload : {}, 'created'), completed, { projects }).kind
    expect([of('issue', []), of('issue', ['api']), of('issue', ['website'])]).toEqual(['events', 'events', 'ignored'])
    expect([of('comment', ['api'], issue), of('comment', ['website'], issue)]).toEqual(['events', 'ignored'])
    expect(of('installation', ['api'])).toBe('events')
  })

  test('that does not say which project it is about is left aside where some were chosen', () => {
    const of = (event: string, data: object, completed: unknown = null) =>
      webhook.process(deliveryOf(event, { data }, event === 'comment' ? 'created' : 'critical'), completed, {
        projects: ['api'],
      }).kind
    const metric = (...projects: unknown[]) => of('metric_alert', { metric_alert: { title: 'Slow', projects } })
    expect([metric('website', 'blog'), metric(), metric(null), metric('website', 'api')]).toEqual([
      'ignored',
      'ignored',
      'ignored',
      'events',
    ])
    expect(of('event_alert', { event: { issue_id: '1', title: 'Gone' } })).toBe('ignored')
    const comment = (project_slug?: string) => of('comment', { issue_id: 1, comment: 'x', project_slug })
    expect([comment(), comment('website'), comment('api')]).toEqual(['ignored', 'ignored', 'events'])
  })

  test('needs Sentry’s answer only where it names an issue or a project', () => {
    const isThin = (event: string, data: object) => webhook.isThin!(deliveryOf(event, { data }), {})
    expect(isThin('issue', { issue })).toBe(false)
    expect(isThin('installation', {})).toBe(false)
    expect(isThin('event_alert', { event: { issue_id: '1' } })).toBe(true)
    expect(isThin('metric_alert', { metric_alert: { projects: ['api', 'website'] } })).toBe(false)
  })
})
