import type { GitHubSimulator } from './server.ts'
import { fullName } from './state.ts'

export interface DemoTraffic {
  /** Does the next thing now instead of waiting for it. */
  step(): Promise<void>
  dispose(): void
}

const WORK = [
  'Show invoice totals with taxes',
  'Load the dashboard in one query',
  'Remember the last filter',
  'Validate phone numbers by country',
  'Make the export stream instead of buffering',
  'Explain empty states',
  'Retry failed uploads',
  'Speed up the search index',
  'Move settings to their own page',
  'Keep the table header visible',
]
const BUGS = [
  'Totals differ by one cent',
  'The menu covers the form on small screens',
  'Search forgets its filter after going back',
  'Dates are a day off in New York',
  'The export stops at 1,000 rows',
]

/**
 * Makes a workspace look alive: again and again a change goes its way from a pull request over its review and merge to a build and a
 * deployment, and between them issues are opened and closed. The order is fixed by the seed of `random`, so a demo can be repeated.
 */
export function startDemoTraffic(
  simulator: GitHubSimulator,
  options: { everyMs: number; random?: () => number },
): DemoTraffic {
  const story = stories(simulator, options.random ?? mulberry(7))
  let busy = false
  const step = async () => {
    // A slow receiver must not pile up steps.
    if (busy) return
    busy = true
    try {
      await story.next().value()
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void step(), options.everyMs)
  timer.unref()
  return { step, dispose: () => clearInterval(timer) }
}

function* stories(simulator: GitHubSimulator, random: () => number): Generator<() => Promise<unknown>, never> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  for (let chapter = 0; ; chapter += 1) {
    const open = [...simulator.state.repositories.values()].filter(({ archived }) => !archived)
    const people = [...simulator.state.accounts.values()].filter(({ type }) => type === 'User')
    if (open.length === 0) {
      yield async () => undefined
      continue
    }
    const repository = fullName(pick(open))
    const [author, reviewer] = [pick(people).login, pick(people).login]
    const title = pick(WORK)
    const branch = title.toLowerCase().replaceAll(' ', '-')
    let pull = 0
    let issue = 0
    yield async () =>
      void (issue = (await simulator.openIssue(repository, { title: pick(BUGS), author: reviewer })).number)
    yield () => simulator.push(repository, { branch, messages: [title], author })
    yield async () => void (pull = (await simulator.openPullRequest(repository, { title, branch, author })).number)
    yield () => simulator.commentOnIssue(repository, issue, author)
    yield () =>
      simulator.reviewPullRequest(repository, pull, chapter % 4 === 3 ? 'changes_requested' : 'approved', reviewer)
    yield () => simulator.mergePullRequest(repository, pull, author)
    yield () => simulator.runWorkflow(repository, { conclusion: chapter % 5 === 4 ? 'failure' : 'success', author })
    yield () => simulator.deploy(repository, { environment: chapter % 2 === 0 ? 'production' : 'staging', author })
    yield () => simulator.closeIssue(repository, issue, author)
  }
}

/** Mulberry32: small, and the same on every machine. */
function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
