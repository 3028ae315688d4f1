import type { SecretPlace } from '@atrium/kit/secrets'

/** Where the address that a rule posts to is kept: who has it can post. */
export const webhookPlace = (ruleId: string): SecretPlace => ({
  tenant: 'agency',
  table: 'alert_rules',
  row: ruleId,
  column: 'webhook_url',
})
