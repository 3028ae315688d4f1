import type { ActivityCategory, Audience, EventActor } from '@atrium/kit/events'
import type { ExternalContainer, ProviderEvent, ProviderFact } from '../provider.ts'
import { cut } from './reader.ts'

/** What the hosts of code beside GitHub have in common. */
export type CodeHost = 'GITLAB' | 'BITBUCKET'

const SUMMARY_LENGTH = 200

/** @param fullName `owner/name`. */
export const repositoryOf = (fullName: string): ExternalContainer => ({ kind: 'REPOSITORY', id: fullName })

/** What people see of something in a repository. */
export interface Said {
  /** The activity's type, without the host: `merge_request.merge`. */
  type: string
  category: ActivityCategory
  audience?: Audience
  /** Without the place, which is added: `Ada merged !7 “Menu”`. */
  sentence: string
  url: string | null
  actor: EventActor | null
  facts?: ProviderFact[]
}

/** @param source key of the handler. */
export function saidIn(source: string, fullName: string, said: Said): ProviderEvent {
  const { type, category, audience = 'COMPANY', sentence, url, actor, facts = [] } = said
  return {
    activity: {
      type: `${source}.${type}`,
      category,
      audience,
      summary: cut(`${sentence} in ${fullName}`, SUMMARY_LENGTH),
      source,
      url,
      repositoryName: fullName,
    },
    actor,
    container: repositoryOf(fullName),
    facts,
  }
}

/** Only for other subgraphs. */
export const silent = (fullName: string, facts: ProviderFact[]): ProviderEvent => ({
  activity: null,
  actor: null,
  container: repositoryOf(fullName),
  facts,
})

/** `Ada pushed 3 commits to main: “Draw the menu”`. */
export function pushSentence(
  name: string,
  push: {
    branch: string
    commits: number
    subject: string | null
    isMore?: boolean
    isForced?: boolean
    isNew?: boolean
  },
): string {
  const { branch, commits, subject, isMore, isForced, isNew } = push
  const title = subject === null ? '' : `: “${cut(subject, 70)}”`
  if (isForced) return `${name} force-pushed ${branch}${title}`
  if (commits === 0) return `${name} pushed ${isNew ? 'new branch ' : 'to '}${branch}`
  const count = commits === 1 ? '1 commit' : `${commits.toLocaleString('en')} commits`
  return `${name} pushed ${isMore ? 'more than ' : ''}${count} to ${branch}${title}`
}

/** Monday 00:00 UTC. */
export function startOfWeek(now: Date): Date {
  const day = (now.getUTCDay() + 6) % 7
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - day))
}
