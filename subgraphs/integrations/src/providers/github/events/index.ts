export type { Activity, ActivityCategory, Audience, Described } from './activity.ts'
export { describe } from './describe.ts'
export type {
  BuildFact,
  DeploymentFact,
  Fact,
  FactRepository,
  PullRequestFact,
  PushFact,
  RepositoryFact,
} from './facts.ts'
