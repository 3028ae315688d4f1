import { did, first, named, numbered } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Scene } from './rule.ts'

const discussion = numbered('discussion', 'discussion')

export const discussions: Rules<'discussion' | 'discussion_comment'> = {
  discussion: {
    category: 'DISCUSSION',
    audience: 'COMPANY',
    link: ['answer.html_url', 'discussion.html_url'],
    actions: {
      created: did('started', discussion),
      edited: did('edited', discussion),
      deleted: did('deleted', discussion),
      closed: did('closed', discussion),
      reopened: did('reopened', discussion),
      answered: did('marked', discussion, ' as answered'),
      unanswered: did('marked', discussion, ' as no longer answered'),
      category_changed: ({ actor, p, where }) => `${actor} moved ${discussion(p)} to ${category(p)}${where}`,
      labeled: did('added', named('label', 'label.name'), (p) => ` to ${discussion(p)}`),
      unlabeled: did('removed', named('label', 'label.name'), (p) => ` from ${discussion(p)}`),
      locked: did('locked', discussion),
      unlocked: did('unlocked', discussion),
      pinned: did('pinned', discussion),
      unpinned: did('unpinned', discussion),
      transferred: transferred,
    },
    otherwise: did('updated', discussion),
  },
  discussion_comment: {
    category: 'DISCUSSION',
    audience: 'COMPANY',
    link: ['comment.html_url', 'discussion.html_url'],
    actions: {
      created: did('commented on', discussion),
      edited: did('edited a comment on', discussion),
      deleted: did('deleted a comment on', discussion),
    },
    otherwise: did('changed a comment on', discussion),
  },
}

function category(p: Reader): string {
  const name = first(p, 'discussion.category.name')
  return name === null ? 'another category' : `category “${name}”`
}

function transferred({ actor, p, where }: Scene): string {
  const target = first(p, 'changes.new_repository.full_name')
  const from = where.replace(/^ in /, ' from ')
  return `${actor} moved ${discussion(p)}${from} to ${target ?? 'another repository'}`
}
