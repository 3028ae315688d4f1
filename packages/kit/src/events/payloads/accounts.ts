/** What accounts publishes: people, companies, approvals, training. */
export interface AccountsEvents {
  'user.registered': { userId: string; name: string; role: string }
  'session.revoked': { sessionId: string; userId: string }
  'user.updated': { userId: string }
  /** Something happened to the way a person signs in that somebody should know of. `userId` is null where it is nobody's account. */
  'security.alerted': { securityEventId: string; userId: string | null; kind: string; detail: string | null }
  /** Labs does not take the token of a linked account any more. */
  'labs_account.disconnected': { labsAccountId: string; userId: string }
  /** An administrator acts in somebody's place, and no longer. */
  'impersonation.started': { impersonationId: string; userId: string }
  'impersonation.ended': { impersonationId: string; userId: string }
  'user.created': AccountPayload
  /** Name, address or sessions. */
  'user.changed': AccountPayload
  'user.role_changed': AccountPayload
  'user.status_changed': AccountPayload
  /** What tells who somebody was is gone from accounts. */
  'user.erased': { userId: string }
  /** Every subgraph is to send what it keeps of a person, encrypted to `publicKey` (X25519, SPKI, base64). */
  'privacy.export_started': PersonPayload & { publicKey: string }
  /** Every subgraph is to take a person out. */
  'privacy.erasure_started': PersonPayload
  /** A piece of what a subgraph answers; the last says that it is done, and with how many rows. `source` is the subgraph's name. */
  'privacy.part': {
    requestId: string
    source: string
    position: number
    isLast: boolean
    rows: number
    sealed: string | null
  }
  /** A person's data can be downloaded. */
  'privacy.export_ready': { requestId: string; userId: string }
  /** Every subgraph has taken the person out. */
  'privacy.erasure_completed': { requestId: string; userId: string }
  'company.created': { companyId: string; name: string }
  /** `changed` are the names of the fields, `name` is as it is now. */
  'company.updated': { companyId: string; name: string; changed: string[] }
  'company.status_changed': { companyId: string; name: string; status: 'ACTIVE' | 'SUSPENDED' }
  'company.member_added': MemberPayload
  'company.member_changed': MemberPayload
  'company.member_removed': MemberPayload
  'api_key.created': { apiKeyId: string; name: string }
  'api_key.updated': { apiKeyId: string; name: string }
  'api_key.rotated': { apiKeyId: string; name: string; rotatedFromId: string }
  'api_key.revoked': { apiKeyId: string; name: string }

  /** Something waits for a decision. */
  'approval.requested': { approvalId: string; kind: string }
  'approval.changed': { approvalId: string; kind: string; change: string; status: string }
  /** Those who have to decide were to be reminded, for the how manieth time. */
  'approval.reminded': { approvalId: string; kind: string; reminder: number }
  /** People were told something, or have read it. UUIDs of users. */
  'notification.created': { type: string; userIds: string[] }
  'notification.read': { userIds: string[] }
  'developer.community_approved': { developerId: string }
  'developer.community_rejected': { developerId: string }
  /** `endsOn`: last day with access, where there is one. */
  'developer.assigned': AssignmentPayload
  'developer.assignment_cancelled': AssignmentPayload
  'developer.team_approved': AssignmentPayload
  'developer.team_rejected': AssignmentPayload
  'developer.onboarded': AssignmentPayload
  'developer.removal_requested': AssignmentPayload
  'developer.removal_declined': AssignmentPayload
  'developer.removal_cancelled': AssignmentPayload
  'developer.notice_given': AssignmentPayload
  'developer.removed': AssignmentPayload
  /** Developers got something to learn. */
  'training.assigned': { assignmentIds: string[]; developerIds: string[] }
  'training.completed': { enrollmentId: string; developerId: string }
  /** A developer was to be reminded of what it has not learned yet. */
  'training.reminded': { developerId: string; assignmentIds: string[] }
}

/** Whom an export or an erasure is about, without a name: names and address are encrypted with the keyring in `sealed`. */
interface PersonPayload {
  requestId: string
  userId: string
  developerId: string | null
  companyIds: string[]
  sealed: string
}

/** An account as it is after the change. */
interface AccountPayload {
  userId: string
  role: string
  status: string
}

/** A person in a company, with its role there. */
interface MemberPayload {
  companyId: string
  memberId: string
  userId: string
  role: string
}

/** A developer at a company. */
interface AssignmentPayload {
  assignmentId: string
  developerId: string
  endsOn: string | null
  /** Told where a developer comes into a team; older events lack it. */
  developerName?: string
}
