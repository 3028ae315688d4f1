import { type AnyViewer, isApiKey } from '@atrium/kit/viewer'

/** The public schema of a gateway, and who sees it. */
export interface ContractConfig {
  /** What carries `@tag(name:)` with this name is public. */
  tag: string
  /** Day of the public schema's last release, YYYY-MM-DD: part of its version. */
  releasedOn?: string
}

/** Whether this viewer sees the public schema instead of the whole: API keys do, and where nobody is asked who they are, everybody. */
export function seesPublicSchema(viewer: AnyViewer, hasIdentity: boolean): boolean {
  return !hasIdentity || isApiKey(viewer)
}
