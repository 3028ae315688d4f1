import type { ProviderFact } from '../../provider.ts'
import { pushSentence, repositoryOf } from '../../shared/code-host.ts'
import type { Reader } from '../../shared/reader.ts'
import { actorOf, nameOf, type Rule, said } from './rule.ts'

const BRANCH = /^refs\/heads\//
const TAG = /^refs\/tags\//
const NOTHING = /^0+$/

export const pushEvent: Rule = (p, path) => {
  const ref = p.text('ref', 250) ?? ''
  const branch = ref.replace(BRANCH, '')
  const actor = actorOf(p)
  const url = p.url('project.web_url')
  const base = { category: 'CODE' as const, actor }
  if (branch === '') return 'It does not say which branch was pushed.'
  const after = p.text('after', 64)
  if (after === null || NOTHING.test(after)) {
    return said(path, { ...base, type: 'push.delete', sentence: `${nameOf(p)} removed branch ${branch}`, url })
  }
  const commits = p.number('total_commits_count') ?? p.count('commits')
  const head = p.list('commits').at(-1)
  const sentence = pushSentence(nameOf(p), {
    branch,
    commits,
    subject: head?.line('title') ?? head?.line('message') ?? null,
    isNew: NOTHING.test(p.text('before', 64) ?? ''),
  })
  const fact = pushFact(p, path, { branch, sha: after, commits, head })
  return said(path, { ...base, type: 'push', sentence, url: head?.url('url') ?? url, facts: [fact] })
}

function pushFact(
  p: Reader,
  path: string,
  { branch, sha, commits, head }: { branch: string; sha: string; commits: number; head: Reader | undefined },
): ProviderFact {
  const url = p.url('project.web_url') ?? `https://gitlab.com/${path}`
  return {
    type: 'code.pushed',
    container: repositoryOf(path),
    payload: {
      provider: 'GITLAB',
      repository: path,
      repositoryUrl: url,
      branch,
      isDefaultBranch: branch === p.text('project.default_branch', 250),
      sha,
      commitCount: commits,
      message: head?.line('title') ?? head?.line('message') ?? '',
      authorName: head?.text('author.name', 100) ?? nameOf(p),
      url: head?.url('url') ?? null,
      pushedAt: head?.instant('timestamp') ?? new Date().toISOString(),
    },
  }
}

export const tagEvent: Rule = (p, path) => {
  const tag = (p.text('ref', 250) ?? '').replace(TAG, '')
  if (tag === '') return 'It does not say which tag was pushed.'
  const isGone = NOTHING.test(p.text('after', 64) ?? '0')
  const sentence = `${nameOf(p)} ${isGone ? 'removed' : 'pushed'} tag ${tag}`
  return said(path, { type: 'tag_push', category: 'CODE', sentence, url: p.url('project.web_url'), actor: actorOf(p) })
}

const RELEASED: Record<string, string> = {
  create: 'was released',
  update: 'was changed as a release',
  delete: 'is no longer a release',
}

export const releaseEvent: Rule = (p, path) => {
  const name = p.text('name', 80) ?? p.text('tag', 80) ?? 'A version'
  const action = p.text('action', 20) ?? 'create'
  const sentence = `${name} ${RELEASED[action] ?? 'was changed as a release'}`
  return said(path, { type: `release.${action}`, category: 'RELEASE', sentence, url: p.url('url'), actor: null })
}

const WIKI: Record<string, string> = { create: 'created', update: 'edited', delete: 'deleted' }

export const wikiEvent: Rule = (p, path) => {
  const action = p.text('object_attributes.action', 20) ?? 'update'
  const title = p.text('object_attributes.title', 80)
  const page = title === null ? 'a wiki page' : `wiki page “${title}”`
  const sentence = `${nameOf(p)} ${WIKI[action] ?? 'edited'} ${page}`
  return said(path, {
    type: `wiki_page.${action}`,
    category: 'CODE',
    sentence,
    url: p.url('object_attributes.url'),
    actor: actorOf(p),
  })
}
