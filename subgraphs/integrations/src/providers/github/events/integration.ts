import { first, isSender, person, plural, possessive } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say } from './rule.ts'

/** Webhooks, apps and what integrations send themselves. */
export const integration: Rules<
  | 'ping'
  | 'meta'
  | 'installation'
  | 'installation_repositories'
  | 'installation_target'
  | 'github_app_authorization'
  | 'repository_dispatch'
> = {
  ping: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: {},
    otherwise: ({ p }) => `${hookOwner(p, '') || 'GitHub'} is connected: GitHub sends its events here now`,
  },
  meta: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: {
      deleted: ({ actor, p }) => `${actor} deleted the webhook${hookOwner(p, ' of ')}: no more events come from it`,
    },
    otherwise: ({ actor, p }) => `${actor} changed the webhook${hookOwner(p, ' of ')}`,
  },
  installation: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    link: ['installation.html_url'],
    actions: {
      created: installed((app, account) => `installed ${app} on ${account}`),
      deleted: installed((app, account) => `uninstalled ${app} from ${account}`),
      suspend: installed((app, account) => `suspended ${app} on ${account}`),
      unsuspend: installed((app, account) => `reactivated ${app} on ${account}`),
      new_permissions_accepted: installed((app, account) => `accepted new permissions of ${app} on ${account}`),
    },
    otherwise: installed((app, account) => `changed ${app} on ${account}`),
  },
  installation_repositories: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    link: ['installation.html_url'],
    actions: {
      added: installed((app, _, p) => `gave ${app} access to ${repositories(p, 'repositories_added')}`),
      removed: installed(
        (app, _, p) => `ended ${possessive(app)} access to ${repositories(p, 'repositories_removed')}`,
      ),
    },
    otherwise: installed((app) => `changed which repositories ${app} may see`),
  },
  installation_target: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: {
      renamed: ({ p }) => {
        const from = first(p, 'changes.login.from', 'changes.slug.from')
        return `The account of a GitHub app was renamed${from === null ? '' : ` from ${from}`} to ${account(p, 'account')}`
      },
    },
    otherwise: ({ p }) => `The account of a GitHub app changed: ${account(p, 'account')}`,
  },
  github_app_authorization: {
    category: 'INTEGRATION',
    audience: 'STAFF',
    actions: { revoked: ({ actor }) => `${actor} withdrew the GitHub app’s authorisation` },
    otherwise: ({ actor }) => `${actor} changed the GitHub app’s authorisation`,
  },
  repository_dispatch: {
    category: 'INTEGRATION',
    audience: 'TEAM',
    actions: {},
    otherwise: ({ actor, p, where }) => {
      const event = first(p, 'action')
      return `${actor} sent ${event === null ? 'a custom event' : `custom event “${event}”`}${where}`
    },
  },
}

function hookOwner(p: Reader, preposition: string): string {
  const owner = first(p, 'repository.full_name', 'organization.login')
  return owner === null ? '' : `${preposition}${owner}`
}

function installed(sentence: (app: string, account: string, p: Reader) => string): Say {
  return ({ actor, p }) => {
    const slug = first(p, 'installation.app_slug')
    return `${actor} ${sentence(slug === null ? 'the GitHub app' : `GitHub app ${slug}`, installedOn(p), p)}`
  }
}

function installedOn(p: Reader): string {
  return isSender(p, 'installation.account') ? 'their account' : account(p, 'installation.account')
}

function account(p: Reader, path: string): string {
  return person(p, path, first(p, `${path}.slug`) ?? 'an account')
}

function repositories(p: Reader, path: string): string {
  const list = p.list(path)
  const only = list.length === 1 ? list[0]?.text('full_name', 60) : null
  if (typeof only === 'string') return only
  return list.length === 0 ? 'repositories' : plural(list.length, 'repository', 'repositories')
}
