import { did, first, named, spoken } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Scene } from './rule.ts'

const board = named('project board', 'project.name')
const column = named('board column', 'project_column.name')
const planning = named('project', 'projects_v2.title')

/** Planning boards: today's projects, and the classic ones that GitHub Enterprise Server still has. */
export const projects: Rules<
  'project' | 'project_card' | 'project_column' | 'projects_v2' | 'projects_v2_item' | 'projects_v2_status_update'
> = {
  project: {
    category: 'PROJECT',
    audience: 'TEAM',
    link: ['project.html_url'],
    actions: {
      created: did('created', board),
      edited: did('edited', board),
      closed: did('closed', board),
      reopened: did('reopened', board),
      deleted: did('deleted', board),
    },
    otherwise: did('updated', board),
  },
  project_card: {
    category: 'PROJECT',
    audience: 'TEAM',
    actions: {
      created: did('added', card, ' to a project board'),
      edited: did('edited', card, ' on a project board'),
      moved: did('moved', card, ' on a project board'),
      converted: did('turned', card, ' of a project board into an issue'),
      deleted: did('deleted', card, ' from a project board'),
    },
    otherwise: did('updated', card, ' on a project board'),
  },
  project_column: {
    category: 'PROJECT',
    audience: 'TEAM',
    actions: {
      created: did('created', column),
      edited: did('edited', column),
      moved: did('moved', column),
      deleted: did('deleted', column),
    },
    otherwise: did('updated', column),
  },
  projects_v2: {
    category: 'PROJECT',
    audience: 'TEAM',
    actions: {
      created: did('created', planning),
      edited: did('edited', planning),
      closed: did('closed', planning),
      reopened: did('reopened', planning),
      deleted: did('deleted', planning),
    },
    otherwise: did('updated', planning),
  },
  projects_v2_item: {
    category: 'PROJECT',
    audience: 'TEAM',
    actions: {
      created: did('added', item, ' to a project'),
      edited: editedItem,
      archived: did('archived', item, ' of a project'),
      restored: did('restored', item, ' of a project from the archive'),
      converted: convertedItem,
      reordered: did('moved', item, ' to another place in a project'),
      deleted: did('removed', item, ' from a project'),
    },
    otherwise: did('updated', item, ' of a project'),
  },
  projects_v2_status_update: {
    category: 'PROJECT',
    audience: 'TEAM',
    actions: {
      created: ({ actor, p, where }) => `${actor} posted a project status update${status(p)}${where}`,
      edited: ({ actor, p, where }) => `${actor} edited a project status update${status(p)}${where}`,
      deleted: did('deleted a project status update'),
    },
    otherwise: did('changed a project status update'),
  },
}

function kind(type: string | null): string | null {
  const nouns: Record<string, string> = {
    Issue: 'an issue',
    PullRequest: 'a pull request',
    DraftIssue: 'a draft issue',
  }
  return nouns[type ?? ''] ?? null
}

function item(p: Reader): string {
  return kind(p.text('projects_v2_item.content_type')) ?? 'an item'
}

function editedItem({ actor, p, where }: Scene): string {
  const field = first(p, 'changes.field_value.field_name')
  const what = field !== null ? `field “${field}”` : p.has('changes.body') ? 'the text' : 'a field'
  return `${actor} changed ${what} of ${item(p)} in a project${where}`
}

function convertedItem({ actor, p, where }: Scene): string {
  const from = kind(p.text('changes.content_type.from')) ?? 'a draft issue'
  const to = kind(p.text('changes.content_type.to')) ?? 'an issue'
  return `${actor} turned ${from} of a project into ${to}${where}`
}

function status(p: Reader): string {
  const text = spoken(first(p, 'projects_v2_status_update.status'))
  return text === null ? '' : `: ${text}`
}

function card(p: Reader): string {
  const note = p.text('project_card.note')
  if (note !== null) return `card “${note}”`
  return p.has('project_card.content_url') ? 'an issue’s card' : 'a card'
}
