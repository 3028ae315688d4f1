import type { Reader } from '../../shared/reader.ts'
import { actorOf, nameOf, numbered, type Rule, said } from './rule.ts'

const at = 'object_attributes'

/** What is confidential is not for the client. */
const audienceOf = (p: Reader) =>
  p.flag(`${at}.confidential`) ||
  p.flag(`${at}.internal`) ||
  p.flag('issue.confidential') ||
  p.text('event_type')?.startsWith('confidential')
    ? ('TEAM' as const)
    : ('COMPANY' as const)

const ISSUE: Record<string, string> = { open: 'opened', close: 'closed', reopen: 'reopened', update: 'changed' }

export const issueEvent: Rule = (p, path) => {
  const action = p.text(`${at}.action`, 20) ?? 'update'
  const sentence = `${nameOf(p)} ${ISSUE[action] ?? 'changed'} issue ${numbered(p, at, '#', 'without a title')}`
  return said(path, {
    type: `issue.${action}`,
    category: 'ISSUE',
    audience: audienceOf(p),
    sentence,
    url: p.url(`${at}.url`),
    actor: actorOf(p),
  })
}

const MERGE_REQUEST: Record<string, string> = {
  open: 'opened',
  close: 'closed',
  reopen: 'reopened',
  merge: 'merged',
  approved: 'approved',
  approval: 'approved',
  unapproved: 'withdrew the approval of',
  unapproval: 'withdrew the approval of',
}

export const mergeRequestEvent: Rule = (p, path) => {
  const action = p.text(`${at}.action`, 20) ?? 'update'
  const request = numbered(p, at, '!', 'a merge request')
  // A push into it is an update that names the commit before.
  const isPush = action === 'update' && p.has(`${at}.oldrev`)
  const verb = isPush ? 'pushed to' : (MERGE_REQUEST[action] ?? 'changed')
  const target = p.text(`${at}.target_branch`, 60)
  const into = action === 'merge' && target !== null ? ` into ${target}` : ''
  return said(path, {
    type: `merge_request.${action}`,
    category: 'REVIEW',
    sentence: `${nameOf(p)} ${verb} ${request}${into}`,
    url: p.url(`${at}.url`),
    actor: actorOf(p),
  })
}

export const noteEvent: Rule = (p, path) => {
  if (p.flag(`${at}.system`)) return 'GitLab wrote it by itself.'
  const things: Record<string, () => string> = {
    MergeRequest: () => numbered(p, 'merge_request', '!', 'a merge request'),
    Issue: () => `issue ${numbered(p, 'issue', '#', 'without a title')}`,
    Snippet: () => `snippet “${p.text('snippet.title', 80) ?? 'without a title'}”`,
    Commit: () => `commit ${(p.text('commit.id', 64) ?? '').slice(0, 8) || 'without an id'}`,
  }
  const thing = things[p.text(`${at}.noteable_type`) ?? '']?.() ?? 'something'
  return said(path, {
    type: 'note',
    category: 'DISCUSSION',
    audience: audienceOf(p),
    sentence: `${nameOf(p)} commented on ${thing}`,
    url: p.url(`${at}.url`),
    actor: actorOf(p),
  })
}
