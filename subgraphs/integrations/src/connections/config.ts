import { isDeepStrictEqual } from 'node:util'
import { userError, UserErrorException } from '@atrium/kit/errors'
import type { Outbound } from '@atrium/kit/outbound'
import { addressFields, secretFields, valueProblems } from '../providers/config.ts'
import type { ProviderConfig } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import type { Template } from '../templates/template.entity.ts'
import { handlerOf } from '../templates/catalogue.ts'

/** A configuration as it is stored: apart from its secrets. */
export interface SplitConfig {
  settings: Record<string, unknown>
  /** Only those that were given. */
  secrets: Record<string, string>
}

/** What is stored of a connection, where secrets that are left out come from. */
export interface StoredConfig {
  settings: Record<string, unknown>
  secrets: Record<string, string>
}

/**
 * Checks a configuration as a whole, with stored secrets in place of those left out.
 * @throws INVALID_CONFIG naming each field and what to do; SECRET_REQUIRED when an address changes under a stored secret.
 */
export async function checkConfig(
  template: Template,
  input: unknown,
  stored: StoredConfig | null,
  outbound: Outbound,
): Promise<SplitConfig & { complete: ProviderConfig }> {
  const given = withDefaults(template, splitConfig(template, input), stored)
  assertSecretsStay(template, given, stored)
  const complete = { ...given.settings, ...stored?.secrets, ...given.secrets }
  const narrowed = valueProblems(template.configSchema, {
    ...given.settings,
    ...secretsOf(template, stored),
    ...given.secrets,
  })
  // The template's schema was a part of the handler's when it was saved; since then the handler may ask for more.
  const problems = narrowed.length > 0 ? narrowed : providerOf(template.handlerKey).validateConfig(complete)
  if (problems.length > 0) {
    throw new UserErrorException(
      problems
        .slice(0, 20)
        .map(({ path, message }) => ({ code: 'INVALID_CONFIG', message, field: ['config', ...path] })),
    )
  }
  for (const name of addressFields(template.configSchema)) {
    const refusal = typeof complete[name] === 'string' ? await outbound.refusal(complete[name]) : null
    if (refusal !== null) throw userError('INVALID_CONFIG', refusal, ['config', name])
  }
  return { ...given, complete }
}

/** Stored secrets that the template asks for: others, such as a webhook's, may be made without it. */
function secretsOf(template: Template, stored: StoredConfig | null): Record<string, string> {
  const names = new Set(secretFields(template.configSchema))
  return Object.fromEntries(Object.entries(stored?.secrets ?? {}).filter(([name]) => names.has(name)))
}

/** Empty text and null in a secret's field mean: left out. A form shows stored secrets as empty fields. */
function splitConfig(template: Template, input: unknown): SplitConfig {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw userError('INVALID_CONFIG', 'The configuration must be an object with the fields of the template.', [
      'config',
    ])
  }
  const secretNames = new Set(secretFields(template.configSchema))
  const settings: Record<string, unknown> = {}
  const secrets: Record<string, string> = {}
  for (const [name, value] of Object.entries(input)) {
    if (value === null || value === '') continue
    if (secretNames.has(name)) secrets[name] = value as string
    else settings[name] = value
  }
  return { settings, secrets }
}

/**
 * What the template sets where the handler would do otherwise. It is stored with the connection, which goes on as it is
 * when the template changes.
 */
function withDefaults(template: Template, given: SplitConfig, stored: StoredConfig | null): SplitConfig {
  const settings = { ...given.settings }
  const { properties } = handlerOf(template.handlerKey).configSchema
  for (const [name, field] of Object.entries(template.configSchema.properties)) {
    const isHidden = field['x-hidden'] === true
    const value = given.secrets[name] ?? settings[name]
    const isMeant = [undefined, field.default, stored?.settings[name]].some((own) => isDeepStrictEqual(own, value))
    if (isHidden && !isMeant) {
      const message = `“${field.title ?? name}” is set by the template. Leave it out.`
      throw userError('INVALID_CONFIG', message, ['config', name])
    }
    if (isHidden) delete settings[name]
    const isOwn = isHidden || !isDeepStrictEqual(field.default, properties[name]?.default)
    if (isOwn && field.default !== undefined) settings[name] ??= field.default
  }
  return { ...given, settings }
}

/** Otherwise whoever may change the address could have a secret sent to a server of their own. */
function assertSecretsStay(template: Template, given: SplitConfig, stored: StoredConfig | null): void {
  if (!stored) return
  const { properties } = template.configSchema
  const addressOf = (settings: Record<string, unknown>, name: string) => settings[name] ?? properties[name]!.default
  const moved = addressFields(template.configSchema).some(
    (name) => addressOf(given.settings, name) !== addressOf(stored.settings, name),
  )
  // The webhook's secret goes to the provider too, when the webhook is registered.
  const kept = Object.keys(stored.secrets).filter((name) => given.secrets[name] === undefined && properties[name])
  if (!moved || kept.length === 0) return
  throw new UserErrorException(
    kept.map((name) => ({
      code: 'SECRET_REQUIRED',
      message: `Enter “${properties[name]!.title ?? name}” again: the address it is sent to has changed.`,
      field: ['config', name],
    })),
  )
}
