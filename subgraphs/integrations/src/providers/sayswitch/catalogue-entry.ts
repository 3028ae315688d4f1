import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000034',
  name: 'SaySwitch',
  category: 'PAYMENTS',
  description: 'Payments, transfers to banks and mobile money, and the wallets’ movements, and pages to pay on.',
  logo: 'sayswitch',
  configSchema,
  documentationUrl: 'https://documentation.sayswitchgroup.com/webhooks',
  webhookHelp:
    'In SaySwitch open Settings → API Key → Webhook URL and enter the address. The deliveries are signed with your secret key: there is ' +
    'nothing else to copy.',
}
