import { system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { type AnyViewer } from '@atrium/kit/viewer'
import { describe, expect, test } from 'vitest'
import { noteContracts } from '../src/companies/contracts.consumer.ts'
import {
  accounts,
  ask,
  change,
  codesOf,
  company,
  idOf,
  newClient,
  team,
  type Name,
  withCompanies,
} from './companies.ts'

// How a company begins.

withCompanies()

describe('registering a company', () => {
  const register = (who: Name | AnyViewer, input: object = {}) =>
    change<{ company: { name: string; status: string; slug: string; setup: object } | null }>(
      who,
      'companyRegister',
      { name: 'Newcomers', timeZone: 'Europe/Zurich', ...input },
      'company { name status slug setup { isProfileComplete hasOwner hasDeveloper hasContract doneCount } }',
    )

  test('makes it pending and its registrant the owner, once, also when asked twice at once', async () => {
    const person = await newClient()
    const results = await Promise.all([register(person), register(person)])
    expect(codesOf(results)).toEqual(['', 'ALREADY_IN_COMPANY'])
    expect(results.find(({ company: made }) => made)?.company).toMatchObject({
      status: 'PENDING',
      setup: { isProfileComplete: false, hasOwner: true, hasDeveloper: false, hasContract: false, doneCount: 1 },
    })
    const [own] = (await accounts.viewerOf(person)).companies
    expect(own).toMatchObject({ role: 'OWNER', canSignContracts: true })
  })

  test('tells an outsider nothing of others that are called alike, and staff all', async () => {
    const [one, other] = [await register(await newClient()), await register(await newClient())]
    expect([one.codes, other.codes]).toEqual([[], []])
    expect(one.company!.slug).not.toBe(other.company!.slug)
    const create = (who: Name) =>
      change<{ company: object | null }>(
        who,
        'companyCreate',
        { name: 'newcomers', timeZone: 'UTC' },
        'company { name }',
      )
    expect((await create('manager')).codes).toEqual(['NAME_TAKEN'])
    expect((await create('ownerA')).codes).toEqual(['FORBIDDEN'])
  })

  test('is refused to those of the agency, and for what is no name or no time zone', async () => {
    for (const who of ['developerA', 'manager', 'agencyAdmin'] as const)
      expect((await register(who)).codes).toEqual(['FORBIDDEN'])
    const bad = await register(await newClient(), { name: ' ', timeZone: 'Nowhere' })
    expect(bad.userErrors.map(({ field }) => field)).toEqual([['timeZone'], ['name']].toReversed())
  })

  test('staff activates it or suspends it; suspended, its people see it no more', async () => {
    const set = (who: Name, input: object) =>
      change<{ company: { status: string } | null }>(
        who,
        'companyStatusUpdate',
        { id: idOf(company), ...input },
        'company { status }',
      )
    expect((await set('ownerA', { status: 'SUSPENDED', reason: 'x' })).codes).toEqual(['FORBIDDEN'])
    expect((await set('manager', { status: 'SUSPENDED' })).codes).toEqual(['INVALID_INPUT'])
    expect((await set('manager', { status: 'SUSPENDED', reason: 'Not paid.' })).company).toEqual({
      status: 'SUSPENDED',
    })
    expect((await accounts.viewerOf(team.owner.viewer)).companies).toEqual([])
    expect((await set('manager', { status: 'ACTIVE' })).company).toEqual({ status: 'ACTIVE' })
    expect((await accounts.viewerOf(team.owner.viewer)).companies.length).toBe(1)
  })
})

test('the first signed contract of a company completes that step of its set-up', async () => {
  const signed = (at: string) =>
    transaction(accounts.database, system('relay'), (em) =>
      noteContracts.handle(em, {
        id: newId(),
        type: 'contract.signed',
        version: 1,
        companyId: company.id,
        projectId: null,
        actor: null,
        payload: { contractId: newId(), number: 'C-1' },
        activity: null,
        occurredAt: at,
        stream: 'billing',
        position: '1',
      }),
    )
  await signed('2026-01-02T00:00:00.000Z')
  await signed('2026-02-02T00:00:00.000Z')
  const query = `query ($id: ID!) { company(id: $id) { profile { contractSignedAt } setup { hasContract } } }`
  expect(await ask(team.owner.viewer, query, { id: idOf(company) })).toEqual({
    company: { profile: { contractSignedAt: '2026-01-02T00:00:00.000Z' }, setup: { hasContract: true } },
  })
})
