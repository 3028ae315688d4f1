import { createHash } from 'node:crypto'
import type { ProviderConfig, ProviderRequest } from '../provider.ts'
import { verifyPlain, verifyStandardWebhook } from '../shared/signatures.ts'

/** What GitLab signs with: a key of 32 bytes in its own form. One that a person copied from there stays as it is. */
export function signingToken(secret: string): string {
  return secret.startsWith('whsec_') ? secret : `whsec_${createHash('sha256').update(secret).digest('base64')}`
}

/** Signed, or, by a GitLab from before signing tokens, with the secret sent along. */
export function verify({ headers, rawBody }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean {
  if (typeof webhookSecret !== 'string' || webhookSecret === '') return false
  return headers['webhook-signature'] === undefined
    ? verifyPlain(headers['x-gitlab-token'], webhookSecret)
    : verifyStandardWebhook(rawBody, headers, signingToken(webhookSecret))
}
