import type { Fact, FactRepository } from './facts.ts'
import { did, first, named, person, plural } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say, Scene } from './rule.ts'

const ruleset = named('ruleset', 'repository_ruleset.name')

/** The repository itself: its life, its settings, its keys, its followers. */
export const repositories: Rules<
  | 'repository'
  | 'repository_import'
  | 'repository_ruleset'
  | 'public'
  | 'fork'
  | 'star'
  | 'watch'
  | 'branch_protection_rule'
  | 'branch_protection_configuration'
  | 'deploy_key'
  | 'custom_property'
  | 'custom_property_values'
> = {
  repository: {
    category: 'CODE',
    // A client learns of new homes of its code; that it became public or private is first a matter of the team.
    audience: (p) => (/^(publicized|privatized)$/.test(p.text('action') ?? '') ? 'TEAM' : 'COMPANY'),
    link: ['repository.html_url'],
    actions: {
      created: repository('created'),
      deleted: repository('deleted'),
      archived: repository('archived'),
      unarchived: repository('unarchived'),
      edited: ({ actor, p }) => `${actor} changed ${setting(p)} of ${name(p)}`,
      renamed,
      transferred,
      publicized: repository('made', ' public'),
      privatized: repository('made', ' private'),
    },
    otherwise: repository('updated'),
    facts: repositoryFacts,
  },
  repository_import: {
    category: 'CODE',
    audience: 'TEAM',
    actions: {},
    otherwise: ({ p, actor }) => {
      const status = p.text('status')
      if (status === 'success') return `${actor} imported code into ${name(p)}`
      const endings: Record<string, string> = { cancelled: 'was cancelled', failure: 'failed' }
      return `The import of code into ${name(p)} ${endings[status ?? ''] ?? 'changed'}`
    },
  },
  repository_ruleset: {
    category: 'CODE',
    audience: 'TEAM',
    link: ['repository_ruleset._links.html.href'],
    actions: { created: did('created', ruleset), edited: did('edited', ruleset), deleted: did('deleted', ruleset) },
    otherwise: did('changed', ruleset),
  },
  public: {
    category: 'CODE',
    audience: 'TEAM',
    actions: {},
    otherwise: ({ p, actor }) => `${actor} made ${name(p)} public: everyone can read it now`,
  },
  fork: {
    category: 'CODE',
    audience: 'COMPANY',
    link: ['forkee.html_url'],
    actions: {},
    otherwise: ({ actor, p }) => {
      const fork = first(p, 'forkee.full_name')
      return `${actor} forked ${name(p)}${fork === null ? '' : ` to ${fork}`}`
    },
  },
  star: {
    category: 'PEOPLE',
    audience: 'COMPANY',
    actions: { created: onRepository('starred'), deleted: onRepository('unstarred') },
    otherwise: onRepository('changed the star of'),
  },
  watch: { ignored: 'GitHub sends it together with `star`, for the same click: it would show each star twice.' },
  branch_protection_rule: {
    category: 'CODE',
    audience: 'TEAM',
    actions: {
      created: did('added', (p) => rule(p).replace(/^the protection rule of/, 'a protection rule for')),
      edited: ({ actor, p, where }) => {
        const changed = p.count('changes')
        return `${actor} changed ${changed === 0 ? '' : `${plural(changed, 'setting')} of `}${rule(p)}${where}`
      },
      deleted: did('deleted', rule),
    },
    otherwise: did('updated', rule),
  },
  branch_protection_configuration: {
    category: 'CODE',
    audience: 'TEAM',
    actions: {
      enabled: did('turned on branch protection'),
      disabled: did('turned off branch protection'),
    },
    otherwise: did('changed branch protection'),
  },
  deploy_key: {
    category: 'SECURITY',
    audience: 'STAFF',
    actions: {
      created: ({ actor, p, where }) =>
        `${actor} added ${named(p.flag('key.read_only') ? 'read-only deploy key' : 'deploy key', 'key.title')(p)}${where.replace(/^ in /, ' to ')}`,
      deleted: ({ actor, p, where }) =>
        `${actor} removed ${named('deploy key', 'key.title')(p)}${where.replace(/^ in /, ' from ')}`,
    },
    otherwise: did('changed', named('deploy key', 'key.title')),
  },
  custom_property: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: {
      created: did('created', customProperty),
      updated: did('updated', customProperty),
      deleted: did('deleted', customProperty),
      promote_to_enterprise: did('moved', customProperty, ' up to the enterprise'),
    },
    otherwise: did('changed', customProperty),
  },
  custom_property_values: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: { updated: onRepository('set custom properties of') },
    otherwise: onRepository('changed custom properties of'),
  },
}

/** These sentences name the repository themselves, so no place follows. */
function name(p: Reader): string {
  return first(p, 'repository.full_name') ?? 'a repository'
}

function onRepository(verb: string): Say {
  return ({ actor, p }) => `${actor} ${verb} ${name(p)}`
}

function repository(verb: string, after = ''): Say {
  return ({ actor, p }) => {
    const fullName = first(p, 'repository.full_name')
    return `${actor} ${verb} ${fullName === null ? 'a repository' : `repository ${fullName}`}${after}`
  }
}

function setting(p: Reader): string {
  const branch = first(p, 'repository.default_branch')
  if (p.has('changes.default_branch') && branch !== null) return `the default branch (now ${branch})`
  if (p.has('changes.description')) return 'the description'
  if (p.has('changes.homepage')) return 'the homepage'
  return p.has('changes.topics') ? 'the topics' : 'the settings'
}

function renamed({ actor, p }: Scene): string {
  const from = first(p, 'changes.repository.name.from')
  return `${actor} renamed ${from === null ? 'a repository' : `repository ${from}`} to ${first(p, 'repository.full_name') ?? 'a new name'}`
}

function transferred({ actor, p }: Scene): string {
  const from = person(p, 'changes.owner.from.user', person(p, 'changes.owner.from.organization', 'its owner'))
  return `${actor} transferred repository ${name(p)} from ${from} to ${person(p, 'repository.owner', 'a new owner')}`
}

function rule(p: Reader): string {
  const pattern = first(p, 'rule.name')
  return pattern === null ? 'a branch protection rule' : `the protection rule of branch ${pattern}`
}

function customProperty(p: Reader): string {
  const property = first(p, 'definition.property_name')
  return property === null ? 'a custom property of repositories' : `custom property “${property}” of repositories`
}

function repositoryFacts(p: Reader, about: FactRepository): Fact[] {
  const change = p.text('action', 40) ?? 'edited'
  return [
    {
      kind: 'repository',
      repository: about,
      change,
      archived: p.flag('repository.archived'),
      deleted: change === 'deleted',
    },
  ]
}
