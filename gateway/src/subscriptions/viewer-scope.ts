import type { AnyViewer } from '@atrium/kit/viewer'

/** Nobody's id. Rows that belong to a person are not found with it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** For whom a stream is answered: those with the same key get the same. */
export interface ViewerScope {
  key: string
  /** What the subgraphs are told. */
  viewer: AnyViewer
}

/**
 * The scope of a viewer. An impersonal one keeps all that gives rights (role, companies with role and permissions, agency,
 * developer) and drops who it is, so that people with equal rights have equal keys and a subgraph that would answer one of them
 * alone cannot: it is asked for nobody. What is added to the viewer later stays in the key until it is named here. API keys and
 * impersonators share with themselves only.
 */
export function scopeOf(viewer: AnyViewer, isImpersonal: boolean): ViewerScope {
  const asked = isImpersonal ? withoutPerson(viewer) : viewer
  return { key: JSON.stringify(asked), viewer: asked }
}

function withoutPerson(viewer: AnyViewer): AnyViewer {
  if (viewer.kind !== 'user' || viewer.apiKey || viewer.impersonatorId !== null) return viewer
  const companies = viewer.companies.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { ...viewer, userId: NOBODY, sessionId: NOBODY, email: '', name: '', companies }
}
