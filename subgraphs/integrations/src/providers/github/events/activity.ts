import type { Fact } from './facts.ts'

export type ActivityCategory =
  | 'CODE'
  | 'REVIEW'
  | 'ISSUE'
  | 'BUILD'
  | 'DEPLOYMENT'
  | 'RELEASE'
  | 'DISCUSSION'
  | 'SECURITY'
  | 'PEOPLE'
  | 'PROJECT'
  | 'INTEGRATION'
  | 'BILLING'

/** Who may see it: `COMPANY` the client, its developers and staff; `TEAM` developers and staff; `STAFF` staff only. */
export type Audience = 'COMPANY' | 'TEAM' | 'STAFF'

/** One row of the feed. */
export interface Activity {
  /** `github.<event>.<action>`, or `github.<event>` for an event without actions. */
  type: string
  category: ActivityCategory
  audience: Audience
  /** One sentence a person understands, at most 200 characters, plain text. */
  summary: string
  actor: { name: string; avatarUrl: string | null; url: string | null } | null
  /** Null for an event of an account, an organisation or an app. */
  repository: { fullName: string; url: string } | null
  /** Where to see the thing itself. */
  url: string | null
}

export type Described = { kind: 'activity'; activity: Activity; facts: Fact[] } | { kind: 'ignored'; reason: string }
