import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { queueEmail } from '../emails/queue-email.ts'
import type { InvitationEntity } from './invitation.entity.ts'

const ROLES: Record<string, string> = {
  OWNER: 'Owner',
  BILLING: 'Billing',
  VIEWER: 'Viewer',
  PROJECT_MANAGER: 'Project manager',
  DEVELOPER: 'Developer',
  AGENCY_ADMIN: 'Partner agency',
}

/** Queues the mail with the link, in the transaction of the invitation. */
export async function mailInvitation(
  em: EntityManager,
  invitation: InvitationEntity,
  { token, inviterName }: { token: string; inviterName: string },
): Promise<void> {
  const { companyId, email, companyRole, role, expiresAt } = invitation
  await queueEmail(em, {
    template: 'company-invitation',
    to: { email },
    data: {
      inviterName,
      companyName: await inviting(em, companyId ?? null),
      role: companyId ? (ROLES[companyRole!] ?? 'Admin') : (ROLES[role] ?? 'Administrator'),
      link: `/join?token=${token}`,
      expiresOn: expiresAt.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    },
    companyId: companyId ?? null,
  })
}

/** Name of the company that invites, or of the agency. */
export async function inviting(em: EntityManager, companyId: string | null): Promise<string> {
  const [row] = companyId
    ? await sql<{ name: string }>(em, 'select name from accounts.companies where id = ?', [companyId])
    : await sql<{ name: string }>(em, 'select agency_name as name from accounts.workspace')
  return row?.name ?? 'Atrium'
}
