import { vi } from 'vitest'
import { observe } from './database.ts'

/** The link in the newest mail of this kind to an address, once there is one. */
export async function linkMailedTo(superuserUrl: string, address: string, template: string): Promise<string> {
  await using database = observe(superuserUrl)
  return await vi.waitFor(
    async () => {
      const [mail] = await database.rows<{ link: string }>(
        `select secret.data ->> 'link' as link from accounts.emails mail
         join accounts.email_secrets secret on secret.email_id = mail.id
         where mail.to_email = $1 and mail.template = $2 order by mail.created_at desc limit 1`,
        [address, template],
      )
      if (!mail) throw new Error(`No mail ${template} to ${address} yet.`)
      return mail.link
    },
    { timeout: 10_000 },
  )
}
