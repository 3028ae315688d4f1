import { builds } from './builds.ts'
import { code } from './code.ts'
import { deployments } from './deployments.ts'
import { discussions } from './discussions.ts'
import { integration } from './integration.ts'
import { issues } from './issues.ts'
import { marketplace } from './marketplace.ts'
import { organisation } from './organisation.ts'
import { projects } from './projects.ts'
import { releases } from './releases.ts'
import { repositories } from './repositories.ts'
import { reviews } from './reviews.ts'
import type { EventName, EventRule, IgnoredRule, Rules } from './rule.ts'
import { security } from './security.ts'

/** The compiler refuses this when GitHub's official client learns an event that no group has. */
const known: Rules<EventName> = {
  ...builds,
  ...code,
  ...deployments,
  ...discussions,
  ...integration,
  ...issues,
  ...marketplace,
  ...organisation,
  ...projects,
  ...releases,
  ...repositories,
  ...reviews,
  ...security,
}

/** Every event by its name, then by its action. */
export const registry: ReadonlyMap<string, EventRule | IgnoredRule> = new Map(Object.entries(known))
