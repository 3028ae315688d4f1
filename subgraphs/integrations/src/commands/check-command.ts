import { userError } from '@atrium/kit/errors'
import { readConnection } from '../connections/outside-calls.ts'
import type { IntegrationsContext } from '../context.ts'
import { providerOf } from '../providers/registry.ts'
import { checkedCommand } from './checked-command.ts'
import type { ProviderCommandCheckInput } from './command.inputs.ts'
import { assertCan, assertWorks } from './command.service.ts'
import { describeCommand } from './describe.ts'

/** A person waits for it. */
const PATIENCE_MS = 10_000

/**
 * What a command would come to: a dry run, which asks the provider what is there and changes nothing.
 * @throws NOT_FOUND, INVALID_INPUT, NOT_SUPPORTED, NOT_ACTIVE, PROVIDER_FAILED
 */
export async function checkCommand(context: IntegrationsContext, { connectionId, command }: ProviderCommandCheckInput) {
  const { name, input } = checkedCommand(command)
  const { connection, stored } = await readConnection(context, connectionId, 'connectionId')
  assertCan(connection, name)
  assertWorks(connection)
  const provider = providerOf(connection.handlerKey)
  const look = provider.recovery?.[name]
  if (typeof look !== 'function') {
    throw userError('NOT_SUPPORTED', `${provider.entry.name} cannot tell beforehand what this would come to.`, [
      'command',
    ])
  }
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  const signal = context.signal ? AbortSignal.any([context.signal, deadline]) : deadline
  const call = { fetch: context.services.outbound.fetch, signal }
  try {
    const existing = await look({ ...stored.settings, ...stored.secrets }, input as never, call)
    return {
      summary: describeCommand(name, input, provider.entry.name).order,
      existingName: existing && (existing.name ?? existing.externalId),
      existingUrl: existing?.url ?? null,
    }
  } catch (error) {
    throw userError('PROVIDER_FAILED', provider.describeFailure(error).message, ['connectionId'])
  }
}
