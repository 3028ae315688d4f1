import type { Said } from '../../shared/code-host.ts'
import type { Reader } from '../../shared/reader.ts'
import { nameOf } from './actor.ts'

type Told = Omit<Said, 'type' | 'actor'>

/** What people did with pull requests, issues and comments; null of what is not shown. */
export const toldOfWork = (event: string, p: Reader): Told | null =>
  event.startsWith('pullrequest:') ? pullRequest(event, p) : (OTHERS[event]?.(p) ?? null)

const PULL_REQUEST: Record<string, string> = {
  'pullrequest:created': 'opened',
  'pullrequest:updated': 'changed',
  'pullrequest:approved': 'approved',
  'pullrequest:unapproved': 'withdrew the approval of',
  'pullrequest:changes_request_created': 'asked for changes to',
  'pullrequest:changes_request_removed': 'no longer asks for changes to',
  'pullrequest:fulfilled': 'merged',
  'pullrequest:rejected': 'declined',
  'pullrequest:comment_created': 'commented on',
}

function pullRequest(event: string, p: Reader): Told | null {
  const verb = PULL_REQUEST[event]
  if (verb === undefined) return null
  const into = event === 'pullrequest:fulfilled' ? p.text('pullrequest.destination.branch.name', 60) : null
  const request = numbered(p, 'pullrequest', 'a pull request')
  const url = p.url('comment.links.html.href') ?? p.url('pullrequest.links.html.href')
  const isTalk = event === 'pullrequest:comment_created'
  const sentence = `${nameOf(p)} ${verb} ${request}${into === null ? '' : ` into ${into}`}`
  return { category: isTalk ? 'DISCUSSION' : 'REVIEW', sentence, url }
}

const OTHERS: Record<string, (p: Reader) => Told> = {
  'repo:updated': (p) => ({
    category: 'PROJECT',
    audience: 'TEAM',
    sentence: `${nameOf(p)} changed the settings`,
    url: p.url('repository.links.html.href'),
  }),
  'repo:commit_comment_created': (p) => ({
    category: 'DISCUSSION',
    sentence: `${nameOf(p)} commented on commit ${p.text('commit.hash', 64)?.slice(0, 7) ?? 'without an id'}`,
    url: p.url('comment.links.html.href'),
  }),
  'issue:created': (p) => issue('opened', p),
  'issue:updated': (p) => issue(issueVerb(p), p),
  'issue:comment_created': (p) => ({
    ...issue('commented on', p),
    category: 'DISCUSSION',
    url: p.url('comment.links.html.href'),
  }),
}

const issue = (verb: string, p: Reader): Told => ({
  category: 'ISSUE',
  sentence: `${nameOf(p)} ${verb} issue ${numbered(p, 'issue', 'without a title')}`,
  url: p.url('issue.links.html.href'),
})

function issueVerb(p: Reader): string {
  const now = p.text('changes.status.new')
  if (now === 'resolved' || now === 'closed') return now
  return now === 'open' ? 'reopened' : 'changed'
}

/** `#7 “Menu”`, as much of it as is known. */
function numbered(p: Reader, path: string, otherwise: string): string {
  const number = p.number(`${path}.id`)
  const title = p.text(`${path}.title`, 80)
  if (number === null && title === null) return otherwise
  return [number === null ? null : `#${number}`, title === null ? null : `“${title}”`].filter(Boolean).join(' ')
}
