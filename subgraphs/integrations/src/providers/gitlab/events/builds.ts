import { silent } from '../../shared/code-host.ts'
import { buildFact, deploymentFact } from '../facts.ts'
import { actorOf, nameOf, type Rule, said } from './rule.ts'

const at = 'object_attributes'

const PIPELINE: Record<string, string> = { success: 'passed', failed: 'failed', canceled: 'was cancelled' }

/** Told when it ends; what it does until then is for other subgraphs. */
export const pipelineEvent: Rule = (p, path) => {
  const fact = buildFact(path, p.at(at))
  if (fact === null) return 'It does not say which pipeline it is about.'
  const status = p.text(`${at}.status`, 30) ?? ''
  const ending = PIPELINE[status]
  if (ending === undefined) return silent(path, [fact])
  const number = p.number(`${at}.iid`) ?? p.number(`${at}.id`)
  const ref = p.text(`${at}.ref`, 60)
  const sentence = `Pipeline${number === null ? '' : ` #${number}`}${ref === null ? '' : ` on ${ref}`} ${ending}`
  return said(path, {
    type: `pipeline.${status}`,
    category: 'BUILD',
    sentence,
    url: p.url(`${at}.url`),
    actor: actorOf(p),
    facts: [fact],
  })
}

const DEPLOYMENT: Record<string, (who: string, what: string) => string> = {
  success: (who, what) => `${who} deployed ${what}`,
  failed: (_, what) => `Deploying ${what} failed`,
  canceled: (who, what) => `${who} cancelled the deployment of ${what}`,
}

export const deploymentEvent: Rule = (p, path) => {
  const status = p.text('status', 30)
  // Only the address of the commit has its whole id.
  const sha = /\/commit\/([0-9a-f]{7,64})$/.exec(p.url('commit_url') ?? '')?.[1] ?? p.text('short_sha', 64)
  const environment = p.text('environment', 100) ?? 'production'
  const ref = p.text('ref', 250)
  const fact = deploymentFact(path, {
    id: p.id('deployment_id'),
    environment,
    status,
    ref,
    sha,
    author: p.text('user.name', 100),
    url: p.url('environment_external_url') ?? p.url('deployable_url'),
    at: p.instant('status_changed_at'),
  })
  if (fact === null) return 'It does not say which deployment it is about.'
  const sentence = DEPLOYMENT[status ?? '']?.(nameOf(p), `${ref ?? sha?.slice(0, 8) ?? 'a commit'} to ${environment}`)
  if (sentence === undefined) return silent(path, [fact])
  const url = p.url('environment_external_url') ?? p.url('deployable_url')
  return said(path, {
    type: `deployment.${status}`,
    category: 'DEPLOYMENT',
    sentence,
    url,
    actor: actorOf(p),
    facts: [fact],
  })
}
