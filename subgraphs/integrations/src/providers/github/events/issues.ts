import { did, first, named, numbered, whom } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say, Scene } from './rule.ts'

const issue = numbered('issue', 'issue')
const parent = numbered('issue', 'parent_issue')
const child = numbered('issue', 'sub_issue')
const blocked = numbered('issue', 'blocked_issue')
const blocking = numbered('issue', 'blocking_issue')
const label = named('label', 'label.name')
const milestone = named('milestone', 'milestone.title')

/** Issues, their comments, labels, milestones and relations. */
export const issues: Rules<'issues' | 'issue_comment' | 'label' | 'milestone' | 'sub_issues' | 'issue_dependencies'> = {
  issues: {
    category: 'ISSUE',
    audience: 'COMPANY',
    link: ['issue.html_url'],
    actions: {
      opened: did('opened', issue),
      closed: ({ actor, p, where }) => `${actor} closed ${issue(p)}${closeReason(p)}${where}`,
      reopened: did('reopened', issue),
      edited: did('edited', issue),
      deleted: did('deleted', issue),
      assigned: did(
        'assigned',
        (p) => whom(p, 'assignee'),
        (p) => ` to ${issue(p)}`,
      ),
      unassigned: did(
        'unassigned',
        (p) => whom(p, 'assignee'),
        (p) => ` from ${issue(p)}`,
      ),
      labeled: did('added', label, (p) => ` to ${issue(p)}`),
      unlabeled: did('removed', label, (p) => ` from ${issue(p)}`),
      milestoned: did('added', issue, (p) => ` to ${issueMilestone(p)}`),
      demilestoned: did('removed', issue, (p) => ` from ${issueMilestone(p)}`),
      locked: did('locked the conversation on', issue),
      unlocked: did('unlocked the conversation on', issue),
      pinned: did('pinned', issue),
      unpinned: did('unpinned', issue),
      transferred: transferredIssue,
      typed: ({ actor, p, where }) => `${actor} set the type of ${issue(p)}${issueType(p, 'to')}${where}`,
      untyped: ({ actor, p, where }) => `${actor} took away the type${issueType(p, 'of')} from ${issue(p)}${where}`,
    },
    otherwise: did('updated', issue),
  },
  issue_comment: {
    category: 'DISCUSSION',
    audience: 'COMPANY',
    link: ['comment.html_url', 'issue.html_url'],
    actions: {
      created: did('commented on', commented),
      edited: did('edited a comment on', commented),
      deleted: did('deleted a comment on', commented),
    },
    otherwise: did('changed a comment on', commented),
  },
  label: {
    category: 'ISSUE',
    audience: 'COMPANY',
    actions: {
      created: did('created', label),
      edited: editedName('label', 'label.name'),
      deleted: did('deleted', label),
    },
    otherwise: did('updated', label),
  },
  milestone: {
    category: 'ISSUE',
    audience: 'COMPANY',
    link: ['milestone.html_url'],
    actions: {
      created: did('created', milestone),
      opened: did('reopened', milestone),
      closed: did('closed', milestone),
      edited: editedName('milestone', 'milestone.title'),
      deleted: did('deleted', milestone),
    },
    otherwise: did('updated', milestone),
  },
  sub_issues: {
    category: 'ISSUE',
    audience: 'COMPANY',
    link: ['sub_issue.html_url', 'parent_issue.html_url'],
    actions: {
      sub_issue_added: ({ actor, p, where }) => `${actor} added ${child(p)} as a sub-issue of ${parent(p)}${where}`,
      sub_issue_removed: ({ actor, p, where }) => `${actor} removed ${child(p)} as a sub-issue of ${parent(p)}${where}`,
      parent_issue_added: ({ actor, p, where }) => `${actor} made ${parent(p)} the parent of ${child(p)}${where}`,
      parent_issue_removed: ({ actor, p, where }) =>
        `${actor} unlinked ${child(p)} from its parent, ${parent(p)}${where}`,
    },
    otherwise: ({ actor, p, where }) => `${actor} changed the sub-issues of ${parent(p)}${where}`,
  },
  issue_dependencies: {
    category: 'ISSUE',
    audience: 'COMPANY',
    link: ['blocked_issue.html_url', 'blocking_issue.html_url'],
    actions: {
      blocked_by_added: ({ actor, p, where }) => `${actor} marked ${blocked(p)} as blocked by ${blocking(p)}${where}`,
      blocked_by_removed: ({ actor, p, where }) =>
        `${actor} marked ${blocked(p)} as no longer blocked by ${blocking(p)}${where}`,
      blocking_added: ({ actor, p, where }) => `${actor} marked ${blocking(p)} as blocking ${blocked(p)}${where}`,
      blocking_removed: ({ actor, p, where }) =>
        `${actor} marked ${blocking(p)} as no longer blocking ${blocked(p)}${where}`,
    },
    otherwise: did('changed what blocks', blocked),
  },
}

function closeReason(p: Reader): string {
  const reasons: Record<string, string> = { not_planned: ' as not planned', duplicate: ' as a duplicate' }
  return reasons[p.text('issue.state_reason') ?? ''] ?? ''
}

function issueMilestone(p: Reader): string {
  const title = first(p, 'milestone.title', 'issue.milestone.title')
  return title === null ? 'a milestone' : `milestone “${title}”`
}

function issueType(p: Reader, preposition: string): string {
  const name = first(p, 'type.name', 'issue.type.name')
  return name === null ? '' : ` ${preposition} “${name}”`
}

function transferredIssue({ actor, p, where }: Scene): string {
  const target = first(p, 'changes.new_repository.full_name')
  const from = where.replace(/^ in /, ' from ')
  return `${actor} moved ${issue(p)}${from}${target === null ? ' to another repository' : ` to ${target}`}`
}

/** GitHub sends a pull request's conversation as comments on an issue. */
function commented(p: Reader): string {
  return p.has('issue.pull_request') ? numbered('pull request', 'issue')(p) : issue(p)
}

function editedName(noun: string, path: string): Say {
  const before = `changes.${path.split('.').at(-1)}.from`
  return ({ actor, p, where }) => {
    const from = first(p, before)
    if (from === null) return `${actor} edited ${named(noun, path)(p)}${where}`
    return `${actor} renamed ${noun} “${from}” to “${first(p, path) ?? 'a new name'}”${where}`
  }
}
