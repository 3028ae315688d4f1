import { capital, did, first, isSender, named, person, plural, possessive } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say, Scene } from './rule.ts'

const team = named('team', 'team.name')

/** People, teams and rights. Staff only: who works where is the agency's business. */
export const organisation: Rules<
  'member' | 'membership' | 'organization' | 'org_block' | 'team' | 'team_add' | 'personal_access_token_request'
> = {
  member: {
    category: 'PEOPLE',
    audience: 'STAFF',
    link: ['member.html_url'],
    actions: {
      added: ({ actor, p, where }) =>
        isSender(p, 'member')
          ? `${actor} got access${access(p)}${to(where)}`
          : `${actor} gave ${person(p, 'member')} access${access(p)}${to(where)}`,
      removed: ({ actor, p, where }) => `${actor} took away ${possessive(person(p, 'member'))} access${to(where)}`,
      edited: ({ actor, p, where }) =>
        `${actor} changed ${possessive(person(p, 'member'))} access${to(where)}${change(p)}`,
    },
    otherwise: ({ actor, p, where }) => `${actor} updated ${possessive(person(p, 'member'))} access${to(where)}`,
  },
  membership: {
    category: 'PEOPLE',
    audience: 'STAFF',
    link: ['team.html_url'],
    actions: {
      added: ({ actor, p, where }) =>
        `${actor} ${isSender(p, 'member') ? 'joined' : `added ${person(p, 'member')} to`} ${team(p)}${where}`,
      removed: ({ actor, p, where }) =>
        `${actor} ${isSender(p, 'member') ? 'left' : `removed ${person(p, 'member')} from`} ${team(p)}${where}`,
    },
    otherwise: ({ actor, p, where }) => `${actor} changed who is in ${team(p)}${where}`,
  },
  organization: {
    category: 'PEOPLE',
    audience: 'STAFF',
    link: ['membership.user.html_url'],
    actions: {
      member_added: memberAdded,
      member_invited: ({ actor, p }) => `${actor} invited ${invited(p)} to join ${name(p)}`,
      member_removed: ({ actor, p }) =>
        `${actor} ${isSender(p, 'membership.user') ? 'left' : `removed ${person(p, 'membership.user')} from`} ${name(p)}`,
      renamed,
      deleted: ({ actor, p }) => `${actor} deleted ${name(p)}`,
    },
    otherwise: ({ actor, p }) => `${actor} updated ${name(p)}`,
  },
  org_block: {
    category: 'PEOPLE',
    audience: 'STAFF',
    link: ['blocked_user.html_url'],
    actions: {
      blocked: ({ p }) => `${person(p, 'blocked_user', 'A user')} was blocked from ${name(p)}`,
      unblocked: ({ p }) => `${person(p, 'blocked_user', 'A user')} is no longer blocked from ${name(p)}`,
    },
    otherwise: ({ p }) => `The block of ${person(p, 'blocked_user')} from ${name(p)} changed`,
  },
  team: {
    category: 'PEOPLE',
    audience: 'STAFF',
    link: ['team.html_url'],
    actions: {
      created: did('created', team),
      edited: did('edited', team),
      deleted: did('deleted', team),
      added_to_repository: teamAccess((it, place) => `gave ${it} access to ${place}`),
      removed_from_repository: teamAccess((it, place) => `removed ${it} from ${place}`),
    },
    otherwise: did('updated', team),
  },
  team_add: { ignored: 'GitHub sends it together with `team`, action `added_to_repository`, which says the same.' },
  personal_access_token_request: {
    category: 'SECURITY',
    audience: 'STAFF',
    actions: {
      created: token((who) => `${who} asked for a personal access token`),
      approved: token((who, actor) => `${actor} approved the personal access token of ${who}`),
      denied: token((who, actor) => `${actor} denied ${who} a personal access token`),
      cancelled: token((who) => `${who} withdrew the request for a personal access token`),
    },
    otherwise: token((who) => `The request of ${who} for a personal access token changed`),
  },
}

function to(where: string): string {
  return where.replace(/^ in /, ' to ')
}

function access(p: Reader): string {
  const role = first(p, 'changes.role_name.to', 'changes.permission.to')
  return role === null ? '' : ` (${role})`
}

function change(p: Reader): string {
  const from = first(p, 'changes.old_permission.from', 'changes.permission.from')
  const now = first(p, 'changes.permission.to')
  if (from === null) return ''
  return now === null ? ` (it was ${from})` : ` from ${from} to ${now}`
}

function name(p: Reader): string {
  const login = first(p, 'organization.login')
  return login === null ? 'an organisation' : `organisation ${login}`
}

function memberAdded({ p }: Scene): string {
  const joined = `${person(p, 'membership.user', 'Someone')} joined ${name(p)}`
  return p.text('membership.role') === 'admin' ? `${joined} as an owner` : joined
}

function renamed({ actor, p }: Scene): string {
  const from = first(p, 'changes.login.from')
  const now = first(p, 'organization.login')
  const old = from === null || from === now ? 'an organisation' : `organisation ${from}`
  return `${actor} renamed ${old} to ${now ?? 'a new name'}`
}

/** An invitation by mail has no login; the mail address stays out of the feed. */
function invited(p: Reader): string {
  return person(p, 'user', first(p, 'invitation.login') ?? 'someone by email')
}

function teamAccess(sentence: (team: string, place: string) => string): Say {
  return ({ actor, p }) => `${actor} ${sentence(team(p), first(p, 'repository.full_name') ?? 'a repository')}`
}

function token(sentence: (who: string, actor: string) => string): Say {
  return ({ actor, p, where }) => {
    const who = person(p, 'personal_access_token_request.owner', 'a member')
    const count = p.number('personal_access_token_request.repository_count')
    const scope = count === null ? '' : ` for ${plural(count, 'repository', 'repositories')}`
    const text = `${sentence(who, actor)}${scope}${where}`
    return text.startsWith('a member') ? capital(text) : text
  }
}
