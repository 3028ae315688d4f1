import { githubExamples } from '@atrium/simulators'
import { emitterEventNames } from '@octokit/webhooks'
import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import type { Activity } from '../../src/providers/github/events/activity.ts'
import { describe } from '../../src/providers/github/events/describe.ts'
import { registry } from '../../src/providers/github/events/registry.ts'

const examples = githubExamples()
const BROKEN = /\s{2}|^\s|\s$|“”|\(\)| [,:]/
const HOLE = /\b(undefined|null|NaN)\b|\[object/
const minimal = {
  sender: { login: 'mona' },
  repository: { full_name: 'octo/site', html_url: 'https://github.com/octo/site' },
}

function activityOf(event: string, payload: unknown): Activity {
  const described = describe(event, payload)
  if (described.kind === 'ignored') throw new Error(`${event} is ignored`)
  return described.activity
}

group('The sentences of real payloads', () => {
  test('all 329 stay as they were read and approved', async () => {
    expect(examples).toHaveLength(329)
    const lines = examples.map(({ name, event, payload }) => {
      const described = describe(event, payload)
      if (described.kind === 'ignored') return `${name} → ignored: ${described.reason}`
      const { category, audience, summary } = described.activity
      return `${name} → ${category} ${audience} ${summary}`
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./sentences.txt')
  })

  test('none has a hole, a line break or more than 200 characters', () => {
    for (const { name, event, payload } of examples) {
      const described = describe(event, payload)
      if (described.kind === 'ignored') continue
      expect(described.activity.summary, name).not.toMatch(HOLE)
      expect(described.activity.summary, name).not.toMatch(/\s{2}|[\n\r\t]|^\s|\s$/)
      expect(described.activity.summary.length, name).toBeLessThanOrEqual(200)
    }
  })

  test('the 49 payloads without a repository say so, and none of them is shown to clients', () => {
    const homeless = examples.filter(({ payload }) => payload.repository === undefined)
    expect(homeless).toHaveLength(49)
    for (const { name, event, payload } of homeless) {
      const activity = activityOf(event, payload)
      expect(activity.repository, name).toBeNull()
      expect(activity.audience, name).not.toBe('COMPANY')
    }
  })
})

group('The registry', () => {
  const told = emitterEventNames.filter((name) => {
    const rule = registry.get(name.split('.')[0] ?? '')
    return rule !== undefined && !('ignored' in rule)
  })
  const actions = told.filter((name) => name.includes('.') || !told.some((other) => other.startsWith(`${name}.`)))

  test('has a sentence of its own for every action of every event', () => {
    const owners = new Map<string, string>()
    for (const name of actions) {
      const [event = '', action] = name.split('.')
      const { summary } = activityOf(event, { ...minimal, action })
      expect(owners.get(summary), `${name}: ${summary}`).toBeUndefined()
      expect(summary, name).not.toMatch(BROKEN)
      expect(summary, name).not.toMatch(HOLE)
      owners.set(summary, name)
    }
    expect(owners.size).toBeGreaterThan(220)
  })

  test('ignores at most 10 events, each for a written reason', () => {
    const ignored = [...registry.values()].filter((rule) => 'ignored' in rule)
    expect(ignored.length).toBeLessThanOrEqual(10)
    for (const rule of ignored) expect(rule.ignored.length).toBeGreaterThan(40)
    expect(describe('watch', minimal)).toEqual({ kind: 'ignored', reason: expect.stringContaining('star') })
  })

  test('tells an action that GitHub adds later by the sentence of its event', () => {
    const activity = activityOf('issues', { ...minimal, action: 'teleported', issue: { number: 7, title: 'Far away' } })
    expect(activity.summary).toBe('mona updated issue #7 “Far away” in octo/site')
    expect(activity.type).toBe('github.issues.teleported')
  })

  test('tells an event that GitHub adds later by its name, to the team', () => {
    const activity = activityOf('moon_landing', { ...minimal, action: 'touched_down' })
    expect(activity.summary).toBe('mona caused the GitHub event “moon landing” in octo/site')
    expect(activity.audience).toBe('TEAM')
  })

  test('does not take an action for a property of every object', () => {
    expect(activityOf('issues', { ...minimal, action: 'constructor' }).summary).toBe(
      'mona updated an issue in octo/site',
    )
    expect(activityOf('__proto__', minimal).summary).toContain('mona')
  })
})

group('Who may see an activity', () => {
  const audiences = (...events: string[]) =>
    new Set(
      events.flatMap((event) =>
        examples.filter((e) => e.event === event).map((e) => activityOf(e.event, e.payload).audience),
      ),
    )

  test('security alerts never reach clients', () => {
    const seen = audiences(
      'code_scanning_alert',
      'dependabot_alert',
      'repository_vulnerability_alert',
      'security_advisory',
      'deploy_key',
    )
    expect(seen).toEqual(new Set(['TEAM', 'STAFF']))
  })

  test('people, rights, billing and installations are for staff only', () => {
    const seen = audiences(
      'organization',
      'member',
      'membership',
      'team',
      'org_block',
      'marketplace_purchase',
      'sponsorship',
      'installation',
      'installation_repositories',
      'github_app_authorization',
    )
    expect(seen).toEqual(new Set(['STAFF']))
  })

  test('code, reviews, issues, deployments and releases reach the client', () => {
    expect(audiences('push', 'pull_request', 'issues', 'deployment_status', 'release')).toEqual(new Set(['COMPANY']))
  })
})

group('Untrusted text', () => {
  const opened = (title: unknown) =>
    activityOf('issues', { ...minimal, action: 'opened', issue: { number: 1, title } }).summary

  test('becomes one line without control characters or direction overrides', () => {
    expect(opened('Pay\u202e now\r\n\n\tplease\u0000')).toBe('mona opened issue #1 “Pay now please” in octo/site')
  })

  test('is cut between characters, not inside an emoji', () => {
    const summary = opened('👩‍👩‍👧‍👦'.repeat(60))
    expect(summary).toMatch(/“(👩‍👩‍👧‍👦)+…” in octo\/site$/u)
  })

  test('that is not text is left out', () => {
    expect(opened({ toString: 'x' })).toBe('mona opened issue #1 in octo/site')
    expect(opened('   ')).toBe('mona opened issue #1 in octo/site')
  })

  test('never becomes a link that runs code', () => {
    const issue = { number: 1, title: 'x', html_url: 'javascript:alert(1)' }
    expect(activityOf('issues', { ...minimal, action: 'opened', issue }).url).toBe('https://github.com/octo/site')
  })

  test('cannot break the sentence, whatever the payload', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registry.keys(), 'other'),
        fc.object({ withNullPrototype: true }),
        (event, payload) => {
          const described = describe(event, payload)
          if (described.kind === 'activity') expect(described.activity.summary.length).toBeLessThanOrEqual(200)
        },
      ),
      { numRuns: 500 },
    )
    for (const value of [null, undefined, 1, 'text', [], [[]]]) expect(describe('push', value).kind).toBe('activity')
  })

  test(
    'leaves no hole in the sentence, whichever part of a real payload is missing, null or of another type',
    { timeout: 120_000 },
    () => {
      const replacements = [undefined, null, 7, {}, [], '']
      for (const { name, event, payload } of examples) {
        const changed = structuredClone(payload)
        forEachPart(changed, 3, (holder, key) => {
          const original = holder[key]
          for (const replacement of replacements) {
            holder[key] = replacement
            const described = describe(event, changed)
            if (described.kind === 'ignored') continue
            const { summary, type } = described.activity
            if (HOLE.test(summary) || BROKEN.test(summary)) throw new Error(`${name} without ${key}: ${summary}`)
            expect(type).toMatch(/^github\.[a-z0-9_.-]+$/)
          }
          holder[key] = original
        })
      }
    },
  )
})

/** Calls `work` for every part of a value down to a depth. */
function forEachPart(
  value: unknown,
  depth: number,
  work: (holder: Record<string, unknown>, key: string) => void,
): void {
  if (depth === 0 || typeof value !== 'object' || value === null) return
  const holder = value as Record<string, unknown>
  for (const key of Object.keys(holder)) {
    forEachPart(holder[key], depth - 1, work)
    work(holder, key)
  }
}
