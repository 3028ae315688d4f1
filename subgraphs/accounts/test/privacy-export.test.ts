import { sql, system, transaction } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import { describe, expect, test } from 'vitest'
import { endExports, takeFurther } from '../src/privacy/privacy.job.ts'
import { people } from './plan.ts'
import { accounts, answer, change, codesOf, database, requestExport, usePrivacy, work } from './privacy-rig.ts'

usePrivacy()

const DAY = 86_400_000

describe('an export', () => {
  test('asks for the password', async () => {
    const viewer = await accounts.viewerOf(people.developerAB)
    await database.query(`update accounts.sessions set proved_at = now() - interval '1 hour' where id = $1`, [
      viewer.sessionId,
    ])
    expect(codesOf(await requestExport(viewer, null))).toEqual(['PROOF_NEEDED'])
    expect(codesOf(await requestExport(viewer, 'wrong'))).toEqual(['PASSWORD_WRONG'])
    expect(codesOf(await change(viewer, 'dataExportRequest'))).toEqual(['PROOF_NEEDED'])
  })

  test('is one at a time and three a day, and nobody else’s', { timeout: 30_000 }, async () => {
    const viewer = await accounts.viewerOf(people.developerAB)
    const asked = await Promise.all([requestExport(viewer), requestExport(viewer)])
    expect(asked.flatMap(codesOf)).toEqual(['ALREADY_OPEN'])
    const { id: globalId } = asked.find(({ request }) => request)!.request!
    const stateOf = async () =>
      (
        await accounts.ask<{ privacyRequests: { state: string; pieces: number | null }[] }>(
          viewer,
          '{ privacyRequests { state pieces } }',
        )
      ).data.privacyRequests[0]!
    const [request] = await asSystem<{ id: string }>(
      `select id from accounts.privacy_requests where user_id = ? and kind = 'EXPORT'`,
      [people.developerAB.id],
    )
    await expect
      .poll(
        async () =>
          (
            await database.query('select 1 from accounts.privacy_parts where request_id = $1 and done_at is not null', [
              request!.id,
            ])
          ).rowCount,
        { timeout: 15_000 },
      )
      .toBe(1)
    for (const source of ['projects', 'billing', 'integrations', 'gateway']) await answer(source, request!.id)
    await expect.poll(async () => (await stateOf()).state, { timeout: 15_000 }).toBe('READY')
    // A job that is done again finds nothing to do.
    await takeFurther(work(), request!.id)

    const piece = async (as: Viewer) =>
      (
        await accounts.ask<{ dataExportPiece: string | null }>(
          as,
          'query ($id: ID!) { dataExportPiece(id: $id, position: 0) }',
          {
            variables: { id: globalId },
          },
        )
      ).data?.dataExportPiece ?? null
    expect(
      Buffer.from((await piece(viewer))!, 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(await piece(await accounts.viewerOf(people.admin))).toBeNull()
    expect(await piece({ ...viewer, impersonatorId: people.admin.id })).toBeNull()

    await requestExport(viewer)
    await asSystem(
      `update accounts.privacy_requests set state = 'FAILED' where kind = 'EXPORT' and state = 'RUNNING' and user_id = ?`,
      [people.developerAB.id],
    )
    await requestExport(viewer)
    await asSystem(
      `update accounts.privacy_requests set state = 'FAILED' where kind = 'EXPORT' and state = 'RUNNING' and user_id = ?`,
      [people.developerAB.id],
    )
    expect(codesOf(await requestExport(viewer))).toEqual(['TOO_OFTEN'])

    await endExports(accounts.database, new Date(Date.now() + 8 * DAY))
    expect(await piece(viewer)).toBeNull()
    expect(
      (await database.query('select 1 from accounts.privacy_files where request_id = $1', [request!.id])).rowCount,
    ).toBe(0)
  })

  test('that a subgraph never answers is given up after a day, and can be asked for again', async () => {
    const viewer = await accounts.viewerOf(people.manager)
    await requestExport(viewer)
    await endExports(accounts.database, new Date(Date.now() + 1.1 * DAY))
    const { data } = await accounts.ask<{ privacyRequests: { state: string }[] }>(
      viewer,
      '{ privacyRequests { state } }',
    )
    expect(data.privacyRequests[0]!.state).toBe('FAILED')
    expect(codesOf(await requestExport(viewer))).toEqual([])
  })
})

const asSystem = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('privacy'), (em) => sql<T>(em, text, params))
