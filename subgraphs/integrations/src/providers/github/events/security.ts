import { a, capital, did, first, named, person, refName, spoken, whom } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say } from './rule.ts'

/**
 * Alerts and advisories. None is for clients: an open weakness is told to them by people. Leaked secrets are for the team that can
 * revoke them; a summary names the kind of secret, never the secret.
 */
export const security: Rules<
  | 'code_scanning_alert'
  | 'dependabot_alert'
  | 'repository_vulnerability_alert'
  | 'repository_advisory'
  | 'secret_scanning_alert'
  | 'secret_scanning_alert_location'
  | 'secret_scanning_scan'
  | 'security_advisory'
  | 'security_and_analysis'
> = {
  code_scanning_alert: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['alert.html_url'],
    actions: {
      created: ({ p, where }) => `Code scanning found ${finding(p)}${where}`,
      appeared_in_branch: ({ p, where }) => `Code scanning found ${finding(p)} on ${branch(p)} too${where}`,
      fixed: ({ p, where }) => `A code scanning alert is fixed${where}: ${finding(p)}`,
      reopened: ({ p, where }) => `Code scanning found ${finding(p)} again${where}`,
      reopened_by_user: did('reopened', scanningAlert),
      closed_by_user: ({ actor, p, where }) =>
        `${actor} dismissed ${scanningAlert(p)}${reason(p, 'alert.dismissed_reason')}${where}`,
    },
    otherwise: ({ p, where }) => `${capital(scanningAlert(p))} changed${where}`,
  },
  dependabot_alert: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['alert.html_url'],
    actions: {
      created: ({ p, where }) => `Dependabot found ${vulnerability(p)}${where}`,
      fixed: dependency('A Dependabot alert is fixed'),
      dismissed: ({ actor, p, where }) =>
        `${actor} dismissed a Dependabot alert${reason(p, 'alert.dismissed_reason')}${where}: ${vulnerability(p)}`,
      reopened: ({ actor, p, where }) => `${actor} reopened a Dependabot alert${where}: ${vulnerability(p)}`,
      reintroduced: dependency('A dependency is vulnerable again'),
      auto_dismissed: dependency('A rule dismissed a Dependabot alert'),
      auto_reopened: dependency('A rule reopened a Dependabot alert'),
    },
    otherwise: dependency('A Dependabot alert changed'),
  },
  repository_vulnerability_alert: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['alert.external_reference'],
    actions: {
      create: ({ p, where }) => `GitHub found ${legacyVulnerability(p)}${where}`,
      dismiss: ({ actor, p, where }) =>
        `${person(p, 'alert.dismisser', actor)} dismissed the alert on ${legacyVulnerability(p)}${reason(p, 'alert.dismiss_reason')}${where}`,
      reopen: ({ p, where }) => `GitHub reopened ${legacyVulnerability(p)}${where}`,
      resolve: ({ p, where }) => `GitHub saw ${legacyVulnerability(p)} resolved${where}`,
    },
    otherwise: ({ p, where }) => `GitHub changed its alert on ${legacyVulnerability(p)}${where}`,
  },
  repository_advisory: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['repository_advisory.html_url'],
    actions: {
      published: did('published', named('security advisory', 'repository_advisory.summary', 80)),
      reported: did('reported', named('security weakness', 'repository_advisory.summary', 80), ' privately'),
    },
    otherwise: did('changed', named('security advisory', 'repository_advisory.summary', 80)),
  },
  secret_scanning_alert: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['alert.html_url'],
    actions: {
      created: ({ p, where }) => `Secret scanning found ${secret(p)}${where}`,
      publicly_leaked: ({ p, where }) => `Secret scanning saw that ${secret(p)} is public${where}`,
      reopened: ({ actor, p, where }) => `${actor} reopened the alert on ${secret(p)}${where}`,
      resolved: ({ actor, p, where }) =>
        `${actor} resolved the alert on ${secret(p)}${reason(p, 'alert.resolution')}${where}`,
      validated: ({ p, where }) => `GitHub checked ${secret(p)}${where}: ${validity(p)}`,
      assigned: did(
        'assigned',
        (p) => whom(p, 'assignee'),
        (p) => ` to the alert on ${secret(p)}`,
      ),
      unassigned: did(
        'unassigned',
        (p) => whom(p, 'assignee'),
        (p) => ` from the alert on ${secret(p)}`,
      ),
    },
    otherwise: ({ p, where }) => `The alert on ${secret(p)} changed${where}`,
  },
  secret_scanning_alert_location: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['alert.html_url'],
    actions: { created: ({ p, where }) => `Secret scanning found ${secret(p)} in one more place${where}` },
    otherwise: ({ p, where }) => `A place of ${secret(p)} changed${where}`,
  },
  secret_scanning_scan: {
    category: 'SECURITY',
    audience: 'TEAM',
    actions: { completed: ({ p, where }) => `Secret scanning finished ${scan(p)}${where}` },
    otherwise: ({ where }) => `The state of a secret scan changed${where}`,
  },
  security_advisory: {
    category: 'SECURITY',
    audience: 'TEAM',
    link: ['security_advisory.html_url', 'security_advisory.references.0.url'],
    actions: {
      published: advisory('published'),
      updated: advisory('updated'),
      withdrawn: advisory('withdrew'),
    },
    otherwise: advisory('changed'),
  },
  security_and_analysis: {
    category: 'SECURITY',
    audience: 'STAFF',
    actions: {},
    otherwise: did('changed the code security settings'),
  },
}

function finding(p: Reader): string {
  const rule = p.text('alert.rule.description', 70) ?? p.text('alert.rule.name', 70) ?? p.text('alert.rule.id', 70)
  return rule === null ? 'a problem' : `“${rule}”`
}

function scanningAlert(p: Reader): string {
  const text = finding(p)
  return text === 'a problem' ? 'a code scanning alert' : `code scanning alert ${text}`
}

function branch(p: Reader): string {
  return refName(first(p, 'ref', 'alert.most_recent_instance.ref') ?? 'another branch')
}

function reason(p: Reader, path: string): string {
  const text = spoken(p.text(path, 40))
  return text === null ? '' : ` as “${text}”`
}

function dependency(news: string): Say {
  return ({ p, where }) => `${news}${where}: ${vulnerability(p)}`
}

/** `a medium-severity vulnerability in ansible (“Insertion of…”)`. */
function vulnerability(p: Reader): string {
  const name = first(p, 'alert.dependency.package.name', 'alert.security_vulnerability.package.name')
  const severity = spoken(first(p, 'alert.security_advisory.severity', 'alert.security_vulnerability.severity'))
  const summary = p.text('alert.security_advisory.summary', 70)
  return `${graded(severity)} vulnerability${name === null ? '' : ` in ${name}`}${summary === null ? '' : ` (“${summary}”)`}`
}

function legacyVulnerability(p: Reader): string {
  const name = first(p, 'alert.affected_package_name')
  const id = first(p, 'alert.external_identifier', 'alert.ghsa_id')
  const severity = spoken(first(p, 'alert.severity'))
  return `${graded(severity)} vulnerability${name === null ? '' : ` in ${name}`}${id === null ? '' : ` (${id})`}`
}

function secret(p: Reader): string {
  const kind = first(p, 'alert.secret_type_display_name') ?? spoken(first(p, 'alert.secret_type'))
  return kind === null ? 'a leaked secret' : `a leaked secret (${kind})`
}

function validity(p: Reader): string {
  const answers: Record<string, string> = { active: 'it still works', inactive: 'it no longer works' }
  return answers[p.text('alert.validity') ?? ''] ?? 'whether it still works is unknown'
}

function advisory(verb: string): Say {
  return ({ p }) => {
    const summary = p.text('security_advisory.summary')
    const severity = spoken(first(p, 'security_advisory.severity'))
    const id = first(p, 'security_advisory.cve_id', 'security_advisory.ghsa_id')
    const name = id === null ? 'a security advisory' : `security advisory ${id}`
    return `GitHub ${verb} ${name}${severity === null ? '' : ` (${severity})`}${summary === null ? '' : `: “${summary}”`}`
  }
}

/** `a critical-severity`, or `a` when nothing is known. */
function graded(severity: string | null): string {
  return severity === null ? 'a' : a(`${severity}-severity`)
}

function scan(p: Reader): string {
  const kind = spoken(first(p, 'type'))
  return kind === null ? 'a scan' : a(`${kind} scan`)
}
