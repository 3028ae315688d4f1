import 'reflect-metadata'
import { Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import { appendAudit } from '../audit/index.ts'
import { withPurpose } from '../database/index.ts'
import { forbidden } from '../errors/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { SubgraphContext } from '../server/index.ts'
import { isAdmin } from '../viewer/index.ts'
import { keysQueue } from './rotation.job.ts'
import { retire } from './rotation.ts'
import type { SecretColumn } from './secret-column.ts'
import { SecretKeys } from './secret-keys.type.ts'
import type { Vault } from './vault.ts'

type Context = SubgraphContext<{ jobs: Jobs; vault: Vault }>

/**
 * How the secrets of a subgraph are encrypted, as `<source>SecretKeys`, and new keys on demand.
 * @param source name of the subgraph.
 */
export function secretKeysResolver(source: string, columns: readonly SecretColumn[]): Function {
  const queue = keysQueue(source).name
  const status = async ({ vault }: Context['services']): Promise<SecretKeys> => ({
    masterKey: vault.keyring.current,
    ...(await vault.status(columns)),
  })

  @Resolver()
  class SecretKeysResolver {
    @Directive('@policy(policies: [["admin"]])')
    @Directive('@cost(weight: 20)')
    @Query(() => SecretKeys, {
      name: `${source}SecretKeys`,
      nullable: true,
      description: `How the secrets of ${source} are encrypted, and how far their rotation is. Administrators only.`,
    })
    async keys(@Ctx() { viewer, services }: Context): Promise<SecretKeys> {
      if (!isAdmin(viewer)) throw forbidden()
      return status(services)
    }

    @Directive('@policy(policies: [["admin"]])')
    @Mutation(() => SecretKeys, {
      name: `${source}SecretKeysRotate`,
      nullable: true,
      description: `Retires the keys of all tenants in ${source}: what is encrypted from now on gets new ones, and a job encrypts the rest anew. All can be read meanwhile. Administrators only.`,
    })
    async rotate(@Ctx() context: Context): Promise<SecretKeys> {
      const { viewer, services } = context
      if (!isAdmin(viewer)) throw forbidden()
      await context.write(async (em) => {
        const keys = await withPurpose(em, 'keys', () => retire(em))
        await services.jobs.send(em, queue, {})
        await appendAudit(em, viewer, { action: 'secret_keys.rotated', details: { keys } })
      })
      services.jobs.wake(queue)
      return status(services)
    }
  }
  return SecretKeysResolver
}
