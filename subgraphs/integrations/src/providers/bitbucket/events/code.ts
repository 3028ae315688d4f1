import type { ProviderEvent } from '../../provider.ts'
import { pushSentence, repositoryOf, saidIn, silent } from '../../shared/code-host.ts'
import type { Reader } from '../../shared/reader.ts'
import { buildFact, pipelineId, statusOf } from '../facts.ts'
import { actorOf, nameOf } from './actor.ts'

interface Pushed {
  /** Of the repository. */
  name: string
  /** Its main branch, where it is known. */
  main: string | null
}

/** A branch or tag that was pushed; each is a change of its own. */
export function pushed(p: Reader, { name: repository, main }: Pushed, change: Reader): ProviderEvent | null {
  const who = nameOf(p)
  const ref = change.has('new') ? change.at('new') : change.at('old')
  const branch = ref.text('name', 250)
  if (branch === null) return null
  const noun = ref.text('type') === 'tag' ? 'tag' : 'branch'
  const base = { type: 'repo.push', category: 'CODE' as const, actor: actorOf(p) }
  const page = p.url('repository.links.html.href')
  if (!change.has('new'))
    return saidIn('bitbucket', repository, { ...base, sentence: `${who} removed ${noun} ${branch}`, url: page })
  const url = change.url('links.html.href') ?? ref.url('target.links.html.href') ?? page
  if (noun === 'tag') return saidIn('bitbucket', repository, { ...base, sentence: `${who} pushed tag ${branch}`, url })
  const commits = change.count('commits')
  const subject = ref.line('target.message', 120)
  const sentence = pushSentence(who, {
    branch,
    commits,
    // Only the first five are told.
    isMore: change.flag('truncated'),
    subject,
    isForced: change.flag('forced'),
    isNew: change.flag('created'),
  })
  const sha = ref.text('target.hash', 64)
  const facts = sha === null ? [] : [pushFact(p, repository, { branch, main, sha, commits, subject, url, ref })]
  return saidIn('bitbucket', repository, { ...base, sentence, url, facts })
}

interface Push {
  branch: string
  main: string | null
  sha: string
  commits: number
  subject: string | null
  url: string | null
  /** The branch as it is now. */
  ref: Reader
}

function pushFact(
  p: Reader,
  repository: string,
  { branch, main, sha, commits, subject, url, ref }: Push,
): ProviderEvent['facts'][number] {
  return {
    type: 'code.pushed',
    container: repositoryOf(repository),
    payload: {
      provider: 'BITBUCKET',
      repository,
      repositoryUrl: p.url('repository.links.html.href') ?? `https://bitbucket.org/${repository}`,
      branch,
      // Of a repository that is gone: the names that main branches have.
      isDefaultBranch: main === null ? branch === 'main' || branch === 'master' : branch === main,
      sha,
      commitCount: commits,
      message: subject ?? '',
      authorName: ref.text('target.author.user.display_name', 100) ?? nameOf(p),
      url,
      pushedAt: ref.instant('target.date') ?? new Date().toISOString(),
    },
  }
}

const BUILD: Record<string, string> = { SUCCESSFUL: 'passed', FAILED: 'failed', STOPPED: 'was cancelled' }

export function commitStatus(p: Reader, repository: string): ProviderEvent | null {
  const status = p.at('commit_status')
  const state = status.text('state')
  const key = status.text('key', 100)
  if (key === null) return null
  const url = status.url('url')
  const sha =
    /\/commit\/([0-9a-f]{7,64})/.exec(status.url('links.commit.href') ?? '')?.[1] ?? status.text('commit.hash', 64)
  const number = /\/pipelines\/(?:home#!\/)?results\/(\d+)/.exec(url ?? '')?.[1]
  const name = status.text('name', 80) ?? key
  const branch = status.text('refname', 250)
  const ended = state !== null && state in BUILD
  const fact = buildFact(repository, {
    externalId: number === undefined ? `${key}@${sha ?? ''}`.slice(0, 250) : pipelineId(number),
    name: number === undefined ? name : `Pipeline #${number}`,
    status: statusOf(state),
    branch,
    sha,
    url,
    startedAt: status.instant('created_on'),
    finishedAt: ended ? status.instant('updated_on') : null,
  })
  if (!ended) return silent(repository, [fact])
  const sentence = `Build “${name}”${branch === null ? '' : ` on ${branch}`} ${BUILD[state]}`
  return saidIn('bitbucket', repository, {
    type: 'repo.commit_status',
    category: 'BUILD',
    sentence,
    url,
    actor: actorOf(p),
    facts: [fact],
  })
}
