import type { LabsSettings } from '@atrium/kit/server'
import { z } from 'zod'

/** The settings of Buildly Labs, for the schema of the environment. */
export const labsSchema = {
  ATRIUM_LABS_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://api.labs.example' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  ATRIUM_LABS_API: z.enum(['v1'], 'must be v1').default('v1'),
  ATRIUM_LABS_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (hosts) =>
        hosts.length <= 20 &&
        hosts.every((host) => URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host),
      'must be up to 20 hosts such as labs.buildly.io, with commas between them',
    ),
}

type LabsEnvironment = z.infer<z.ZodObject<typeof labsSchema>>

/** How Labs is reached; without an address it is not offered. */
export function readLabs(env: LabsEnvironment): LabsSettings {
  return { url: env.ATRIUM_LABS_URL ?? null, version: env.ATRIUM_LABS_API, hosts: env.ATRIUM_LABS_HOSTS }
}

/** The environment that {@link readLabs} reads the same settings from. */
export function labsEnvironment({ url, version, hosts }: LabsSettings): NodeJS.ProcessEnv {
  return { ATRIUM_LABS_URL: url ?? '', ATRIUM_LABS_API: version, ATRIUM_LABS_HOSTS: hosts.join(',') }
}
