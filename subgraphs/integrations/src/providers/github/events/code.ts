import type { Fact, FactRepository } from './facts.ts'
import { did, named, plural, refName, shortSha } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Scene } from './rule.ts'

const TAG = /^refs\/tags\//
const BRANCH = /^refs\/heads\//

/** Commits, branches, tags and the wiki. */
export const code: Rules<'push' | 'create' | 'delete' | 'commit_comment' | 'gollum' | 'merge_group'> = {
  push: {
    category: 'CODE',
    audience: 'COMPANY',
    link: ['compare', 'head_commit.url'],
    actions: {},
    otherwise: pushSentence,
    facts: pushFacts,
  },
  create: { category: 'CODE', audience: 'COMPANY', actions: {}, otherwise: did('created', reference) },
  delete: { category: 'CODE', audience: 'COMPANY', actions: {}, otherwise: did('deleted', reference) },
  commit_comment: {
    category: 'DISCUSSION',
    audience: 'COMPANY',
    link: ['comment.html_url'],
    actions: { created: did('commented on', commented) },
    otherwise: did('changed a comment on', commented),
  },
  gollum: { category: 'CODE', audience: 'COMPANY', link: ['pages.0.html_url'], actions: {}, otherwise: wikiSentence },
  merge_group: {
    category: 'REVIEW',
    audience: 'TEAM',
    actions: {
      checks_requested: ({ p, where }) =>
        `The merge queue asked for checks before merging into ${queueTarget(p)}${where}`,
      destroyed: ({ p, where }) => {
        const ends: Record<string, string> = {
          merged: `The merge queue merged its group into ${queueTarget(p)}${where}`,
          invalidated: `The merge queue set up its group for ${queueTarget(p)} anew${where}`,
        }
        return ends[p.text('reason') ?? ''] ?? `The merge queue dropped its group for ${queueTarget(p)}${where}`
      },
    },
    otherwise: ({ p, where }) => `The merge queue changed its group for ${queueTarget(p)}${where}`,
  },
}

function pushSentence({ actor, p, where }: Scene): string {
  const ref = p.text('ref') ?? ''
  const name = refName(ref)
  if (name === '') return `${actor} pushed code${where}`
  const place = TAG.test(ref) ? `tag ${name}` : name
  if (p.flag('deleted')) return `${actor} removed ${TAG.test(ref) ? 'tag' : 'branch'} ${name}${where}`
  if (TAG.test(ref)) return `${actor} ${p.flag('forced') ? 'moved' : 'pushed'} ${place}${where}`
  const commits = p.count('commits')
  const subject = p.line('head_commit.message')
  const title = subject === null ? '' : `: “${subject}”`
  if (p.flag('forced')) return `${actor} force-pushed ${place}${where}${title}`
  if (commits === 0) return `${actor} pushed ${p.flag('created') ? 'new branch ' : 'to '}${place}${where}`
  return `${actor} pushed ${plural(commits, 'commit')} to ${place}${where}${title}`
}

function pushFacts(p: Reader, repository: FactRepository): Fact[] {
  const ref = p.text('ref', 250) ?? ''
  if (!BRANCH.test(ref)) return []
  const branch = refName(ref)
  const deleted = p.flag('deleted')
  return [
    {
      kind: 'push',
      repository,
      branch,
      defaultBranch: branch === p.text('repository.default_branch', 250),
      sha: deleted ? null : p.text('after', 64),
      commitCount: p.count('commits'),
      message: p.line('head_commit.message'),
      author: p.text('head_commit.author.username', 40) ?? p.text('sender.login', 40),
      url: p.url('head_commit.url') ?? p.url('compare'),
      pushedAt: p.instant('repository.pushed_at') ?? p.instant('head_commit.timestamp'),
      forced: p.flag('forced'),
      deleted,
    },
  ]
}

function reference(p: Reader): string {
  const noun = p.text('ref_type') === 'tag' ? 'tag' : 'branch'
  const name = p.text('ref', 60)
  return name === null ? 'a branch or tag' : `${noun} ${refName(name)}`
}

function commented(p: Reader): string {
  const sha = shortSha(p, 'comment.commit_id')
  return sha === null ? 'a commit' : `commit ${sha}`
}

function wikiSentence({ actor, p, where }: Scene): string {
  const pages = p.count('pages')
  if (pages !== 1) return `${actor} edited ${pages === 0 ? 'the wiki' : `${pages} wiki pages`}${where}`
  const verb = p.text('pages.0.action') === 'created' ? 'created' : 'edited'
  return `${actor} ${verb} ${named('wiki page', 'pages.0.title')(p)}${where}`
}

function queueTarget(p: Reader): string {
  return refName(p.text('merge_group.base_ref', 60) ?? 'the target branch')
}
