import type { VercelDeployment, VercelHook, VercelProject, VercelState } from './state.ts'

export function userJson({ user, team }: VercelState) {
  const { uid: id, username, email } = user
  return { id, email, name: username, username, avatar: null, defaultTeamId: team.id, limited: true }
}

export function projectJson({ team }: VercelState, { id, name }: VercelProject) {
  return {
    id,
    name,
    accountId: team.id,
    alias: [],
    deploymentExpiration: {
      expirationDays: 30,
      expirationDaysProduction: 365,
      expirationDaysCanceled: 30,
      expirationDaysErrored: 90,
      deploymentsToKeep: 10,
    },
    directoryListing: false,
    nodeVersion: '22.x',
    resourceConfig: { functionDefaultRegions: ['iad1'] },
    defaultResourceConfig: { functionDefaultRegions: ['iad1'] },
    serverlessFunctionRegion: 'iad1',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
  }
}

export function metaOf({ commit }: VercelDeployment): Record<string, string> {
  return {
    githubCommitAuthorName: commit.author,
    githubCommitAuthorLogin: commit.author.toLowerCase(),
    githubCommitMessage: commit.message,
    githubCommitOrg: 'acme',
    githubCommitRef: commit.ref,
    githubCommitRepo: 'website',
    githubCommitSha: commit.sha,
    githubDeployment: '1',
  }
}

export function deploymentJson({ user }: VercelState, deployment: VercelDeployment) {
  const { uid, name, url, projectId, created, readyState, buildingAt, ready, target } = deployment
  return {
    uid,
    name,
    url,
    projectId,
    created,
    createdAt: created,
    source: 'git',
    state: readyState,
    readyState,
    type: 'LAMBDAS',
    creator: { uid: user.uid, email: user.email, username: user.username },
    inspectorUrl: `https://vercel.com/agency/${name}/${uid.slice(4)}`,
    meta: metaOf(deployment),
    target,
    aliasAssigned: readyState === 'READY' ? ready : null,
    aliasError: null,
    isRollbackCandidate: readyState === 'READY',
    ...(buildingAt !== null && { buildingAt }),
    ...(ready !== null && { ready }),
  }
}

/** @param withSecret only the answer to its creation tells it. */
export function hookJson({ team }: VercelState, hook: VercelHook, withSecret: boolean) {
  const { id, url, events, projectIds, secret, createdAt } = hook
  return {
    id,
    url,
    events,
    ownerId: team.id,
    createdAt,
    updatedAt: createdAt,
    ...(projectIds && { projectIds }),
    ...(withSecret ? { secret } : { projectsMetadata: null }),
  }
}
