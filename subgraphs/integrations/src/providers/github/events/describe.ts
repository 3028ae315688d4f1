import type { Activity, Described } from './activity.ts'
import type { FactRepository } from './facts.ts'
import { person, spoken } from './phrases.ts'
import { cut, reader, type Reader } from '../../shared/reader.ts'
import { registry } from './registry.ts'
import type { EventRule, Scene } from './rule.ts'

const SUMMARY_LENGTH = 200

/** An event that GitHub adds later: told, but to the team only, since nobody has read what it says. */
const unknownEvent: EventRule = {
  category: 'INTEGRATION',
  audience: 'TEAM',
  actions: {},
  otherwise: ({ actor, p, where }) => `${actor} caused the GitHub event “${spoken(p.text('event'))}”${where}`,
}

/**
 * Turns one GitHub webhook into a row of the feed and the facts that other parts of the product act on.
 * Never throws: a payload of the wrong shape gets a shorter sentence.
 *
 * @param event `X-GitHub-Event`.
 * @param payload the parsed body.
 */
export function describe(event: string, payload: unknown): Described {
  const rule = registry.get(event) ?? unknownEvent
  if ('ignored' in rule) return { kind: 'ignored', reason: rule.ignored }
  const p = reader(payload)
  const repository = repositoryOf(p)
  const action = p.text('action', 60)
  const scene: Scene = {
    p: rule === unknownEvent ? reader({ event }) : p,
    actor: actorName(p),
    where: place(p, repository),
  }
  const say = action !== null && Object.hasOwn(rule.actions, action) ? rule.actions[action] : undefined
  return {
    kind: 'activity',
    activity: {
      type: activityType(event, action),
      category: rule.category,
      audience: typeof rule.audience === 'function' ? rule.audience(p) : rule.audience,
      summary: cut((say ?? rule.otherwise)(scene), SUMMARY_LENGTH),
      actor: actorOf(p),
      repository: repository === null ? null : { fullName: repository.fullName, url: repository.url },
      url: link(rule, p) ?? repository?.url ?? null,
    },
    facts: repository === null ? [] : (rule.facts?.(p, repository) ?? []),
  }
}

function activityType(event: string, action: string | null): string {
  const word = (text: string) => text.toLowerCase().replace(/[^a-z0-9_-]+/g, '_')
  return action === null ? `github.${word(event)}` : `github.${word(event)}.${word(action)}`
}

/** GitHub itself acts as an organisation named `github`. */
function actorName(p: Reader): string {
  const name = person(p, 'sender', person(p, 'pusher', 'Someone'))
  return name === 'github' ? 'GitHub' : name
}

function actorOf(p: Reader): Activity['actor'] {
  if (p.text('sender.login') === null) return null
  return { name: actorName(p), avatarUrl: p.url('sender.avatar_url'), url: p.url('sender.html_url') }
}

function repositoryOf(p: Reader): FactRepository | null {
  const fullName = p.text('repository.full_name', 141)
  if (fullName === null) return null
  const url = p.url('repository.html_url') ?? `https://github.com/${encodeURI(fullName)}`
  return { id: p.number('repository.id'), fullName, url }
}

function place(p: Reader, repository: FactRepository | null): string {
  if (repository !== null) return ` in ${cut(repository.fullName, 70)}`
  const organisation = p.text('organization.login', 40)
  return organisation === null ? '' : ` in ${organisation}`
}

function link(rule: EventRule, p: Reader): string | null {
  for (const path of rule.link ?? []) {
    const url = p.url(path)
    if (url !== null) return url
  }
  return null
}
