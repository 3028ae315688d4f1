import type { Fact, FactRepository } from './facts.ts'
import { did, first, isSender, named, numbered, person, possessive, refName, whom } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say, Scene } from './rule.ts'

const pull = numbered('pull request', 'pull_request')

/** Pull requests and what people say about them. */
export const reviews: Rules<
  'pull_request' | 'pull_request_review' | 'pull_request_review_comment' | 'pull_request_review_thread'
> = {
  pull_request: {
    category: 'REVIEW',
    audience: 'COMPANY',
    link: ['pull_request.html_url'],
    actions: {
      opened: ({ actor, p, where }) =>
        `${actor} opened ${p.flag('pull_request.draft') ? `draft ${pull(p).replace(/^a /, '')}` : pull(p)}${where}`,
      closed: closedPull,
      reopened: did('reopened', pull),
      edited: did('edited', pull),
      synchronize: did('pushed new commits to', pull),
      ready_for_review: ({ actor, p, where }) => `${actor} marked ${pull(p)} as ready for review${where}`,
      converted_to_draft: ({ actor, p, where }) => `${actor} turned ${pull(p)} into a draft${where}`,
      assigned: did(
        'assigned',
        (p) => whom(p, 'assignee'),
        (p) => ` to ${pull(p)}`,
      ),
      unassigned: did(
        'unassigned',
        (p) => whom(p, 'assignee'),
        (p) => ` from ${pull(p)}`,
      ),
      labeled: did('added', named('label', 'label.name'), (p) => ` to ${pull(p)}`),
      unlabeled: did('removed', named('label', 'label.name'), (p) => ` from ${pull(p)}`),
      milestoned: did('added', pull, (p) => ` to ${milestone(p)}`),
      demilestoned: did('removed', pull, (p) => ` from ${milestone(p)}`),
      review_requested: ({ actor, p, where }) => `${actor} asked ${reviewer(p)} to review ${pull(p)}${where}`,
      review_request_removed: ({ actor, p, where }) =>
        `${actor} no longer asks ${reviewer(p)} to review ${pull(p)}${where}`,
      locked: did('locked the conversation on', pull),
      unlocked: did('unlocked the conversation on', pull),
      auto_merge_enabled: did('turned on auto-merge for', pull),
      auto_merge_disabled: did('turned off auto-merge for', pull),
      enqueued: did('added', pull, ' to the merge queue'),
      dequeued: did('took', pull, ' out of the merge queue'),
    },
    otherwise: did('updated', pull),
    facts: pullFacts,
  },
  pull_request_review: {
    category: 'REVIEW',
    audience: 'COMPANY',
    link: ['review.html_url', 'pull_request.html_url'],
    actions: {
      submitted: submittedReview,
      edited: did('edited a review of', pull),
      dismissed: ({ actor, p, where }) => `${actor} dismissed ${reviewOwner(p)} of ${pull(p)}${where}`,
    },
    otherwise: did('changed a review of', pull),
  },
  pull_request_review_comment: {
    category: 'REVIEW',
    audience: 'COMPANY',
    link: ['comment.html_url', 'pull_request.html_url'],
    actions: {
      created: codeComment('commented on'),
      edited: codeComment('edited a comment on'),
      deleted: codeComment('deleted a comment on'),
    },
    otherwise: codeComment('changed a comment on'),
  },
  pull_request_review_thread: {
    category: 'REVIEW',
    audience: 'COMPANY',
    link: ['thread.comments.0.html_url', 'pull_request.html_url'],
    actions: {
      resolved: did('resolved a review conversation on', pull),
      unresolved: did('reopened a review conversation on', pull),
    },
    otherwise: did('changed a review conversation on', pull),
  },
}

function closedPull({ actor, p, where }: Scene): string {
  if (!p.flag('pull_request.merged')) return `${actor} closed ${pull(p)} without merging it${where}`
  const base = p.text('pull_request.base.ref', 40)
  return `${actor} merged ${pull(p)}${base === null ? '' : ` into ${refName(base)}`}${where}`
}

function submittedReview({ actor, p, where }: Scene): string {
  const verbs: Record<string, string> = { approved: 'approved', changes_requested: 'asked for changes to' }
  const verb = verbs[(p.text('review.state') ?? '').toLowerCase()] ?? 'reviewed'
  return `${actor} ${verb} ${pull(p)}${where}`
}

function reviewOwner(p: Reader): string {
  if (!p.has('review.user.login')) return 'a review'
  return `${isSender(p, 'review.user') ? 'their own' : possessive(person(p, 'review.user'))} review`
}

function codeComment(verb: string): Say {
  return ({ actor, p, where }) => {
    const file = first(p, 'comment.path')
    return `${actor} ${verb} ${file === null ? 'the code' : file} in ${pull(p)}${where}`
  }
}

function reviewer(p: Reader): string {
  const team = first(p, 'requested_team.name')
  return team === null ? person(p, 'requested_reviewer') : `team ${team}`
}

function milestone(p: Reader): string {
  const title = first(p, 'milestone.title', 'pull_request.milestone.title')
  return title === null ? 'a milestone' : `milestone “${title}”`
}

function pullFacts(p: Reader, repository: FactRepository): Fact[] {
  const number = p.number('pull_request.number')
  if (number === null) return []
  const merged = p.flag('pull_request.merged')
  return [
    {
      kind: 'pull_request',
      repository,
      number,
      title: p.text('pull_request.title', 256) ?? `#${number}`,
      state: merged ? 'MERGED' : p.text('pull_request.state') === 'closed' ? 'CLOSED' : 'OPEN',
      draft: p.flag('pull_request.draft'),
      author: p.text('pull_request.user.login', 40),
      url: p.url('pull_request.html_url'),
      at: p.instant('pull_request.updated_at'),
    },
  ]
}
