import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { MailSettings, SubgraphRuntime } from '@atrium/kit/server'
import type { EntityManager } from '@mikro-orm/postgresql'
import { mailProvider, type MailProvider } from './providers/index.ts'
import type { Frame } from './render.ts'

const COMMUNITY = 'Buildly Community'

/** What the parts that send and show mails share. */
export interface Mailer {
  provider: MailProvider
  settings: MailSettings
  publicUrl: string
  /** The token of a mail's unsubscribe link. @param id UUID of the mail. */
  unsubscribeToken(id: string): string
  /** The mail (UUID) that a token is of, or null for one that is not ours. */
  readUnsubscribeToken(token: string): string | null
}

export function createMailer(runtime: Pick<SubgraphRuntime, 'mail' | 'publicUrl' | 'keys'>): Mailer {
  const settings = runtime.mail ?? withoutProvider(runtime.publicUrl)
  const key = Buffer.from(hkdfSync('sha256', runtime.keys.viewerKey, '', 'atrium unsubscribe links', 32))
  const sign = (id: Buffer) => createHmac('sha256', key).update(id).digest().subarray(0, 16)
  return {
    settings,
    provider: mailProvider(settings),
    publicUrl: runtime.publicUrl,
    unsubscribeToken(id) {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
      return Buffer.concat([bytes, sign(bytes)]).toString('base64url')
    },
    readUnsubscribeToken(token) {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== 32 || !timingSafeEqual(sign(bytes.subarray(0, 16)), bytes.subarray(16))) return null
      return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}

function withoutProvider(publicUrl: string): MailSettings {
  const from = { email: `no-reply@${new URL(publicUrl).hostname}`, name: null }
  return { provider: 'log', from, replyTo: null, communityName: COMMUNITY }
}

/** What every mail says besides its own data, as the workspace is called now. */
export async function frameOf(em: EntityManager, mailer: Mailer): Promise<Frame> {
  const [workspace] = await sql<{ name: string }>(em, 'select agency_name as name from accounts.workspace')
  return {
    agencyName: workspace?.name ?? 'Atrium',
    communityName: mailer.settings.communityName,
    publicUrl: mailer.publicUrl,
    unsubscribeUrl: null,
  }
}

/** Where a mail's person unsubscribes: mail programs post to it, people are led to the page. */
export const unsubscribeUrl = (mailer: Mailer, emailId: string) =>
  `${mailer.publicUrl}/webhooks/unsubscribe/${mailer.unsubscribeToken(emailId)}`
