import { type AnyViewer } from '@atrium/kit/viewer'
import { describe, expect, test } from 'vitest'
import { ask, change, codesOf, company, idOf, team, type Name, withCompanies } from './companies.ts'
import { companies } from './plan.ts'

// What a company says of itself.

withCompanies()

describe('what a company says of itself', () => {
  const PROFILE = `company { name industry websiteUrl profile { billingAddress taxId labsDiscountPercent version } }`
  interface Updated {
    company: {
      name: string
      industry: string | null
      profile: { version: number; labsDiscountPercent: string } | null
    } | null
  }
  const update = (who: Name | AnyViewer, input: object) =>
    change<Updated>(who, 'companyUpdate', { id: idOf(company), version: 1, ...input }, PROFILE)

  test('is changed by its owners, its admins and staff, and by nobody else', async () => {
    for (const who of [team.billing.viewer, team.viewer.viewer])
      expect((await update(who, { industry: 'Retail' })).codes).toEqual(['FORBIDDEN'])
    for (const who of ['ownerB', 'developerA', 'agencyAdmin'] as const)
      expect((await update(who, { industry: 'Retail' })).codes).toEqual(['NOT_FOUND'])
    let version = 1
    for (const who of [team.owner.viewer, team.admin.viewer, 'manager', 'admin'] as const) {
      const { codes, company: saved } = await update(who, { version, industry: `Industry ${version}` })
      expect(codes).toEqual([])
      version = saved!.profile!.version
    }
    expect(version).toBe(5)
  })

  test('is saved only on the version that was seen, also by two at once', async () => {
    const results = await Promise.all([
      update(team.owner.viewer, { industry: 'One' }),
      update(team.admin.viewer, { industry: 'Two' }),
    ])
    expect(codesOf(results)).toEqual(['', 'CONFLICT'])
  })

  test('takes a discount of 0 to 100 with two decimals, from staff alone', async () => {
    expect((await update(team.owner.viewer, { labsDiscountPercent: '10' })).codes).toEqual(['FORBIDDEN'])
    for (const labsDiscountPercent of ['100.01', '12.345', '-1'])
      expect((await update('manager', { labsDiscountPercent })).codes).toEqual(['INVALID_INPUT'])
    const { company: saved } = await update('manager', { labsDiscountPercent: '12.5', billingAddress: 'Street 1' })
    expect(saved!.profile).toMatchObject({ labsDiscountPercent: '12.50', billingAddress: 'Street 1', version: 2 })
    // What is unchanged needs no right to change it.
    expect((await update(team.owner.viewer, { version: 2, labsDiscountPercent: '12.50', taxId: '' })).codes).toEqual([])
  })

  test('names every field that is wrong, and clears what is cleared', async () => {
    const bad = await update(team.owner.viewer, {
      name: '',
      websiteUrl: 'ftp://x.test',
      timeZone: 'Mars',
      labsAccountEmail: 'a@b.test',
    })
    expect(bad.userErrors.map(({ field }) => String(field?.[0])).toSorted()).toEqual(['name', 'timeZone', 'websiteUrl'])
    await update(team.owner.viewer, { industry: 'Retail' })
    expect((await update(team.owner.viewer, { version: 2, industry: null })).company!.industry).toBeNull()
  })

  test('is between the company and the agency: its developers see none of it', async () => {
    const query = `query ($id: ID!) { company(id: $id) { name canAdminister profile { taxId } setup { doneCount } } }`
    const see = (who: Name) => ask<{ company: object | null }>(who, query, { id: idOf(companies.a) })
    expect(await see('developerA')).toEqual({
      company: { name: 'Alpha', canAdminister: false, profile: null, setup: null },
    })
    expect(await see('viewerA')).toMatchObject({ company: { canAdminister: false, profile: { taxId: null } } })
    expect(await see('ownerA')).toMatchObject({ company: { canAdminister: true, setup: { doneCount: 2 } } })
    expect(await see('ownerB')).toEqual({ company: null })
  })
})
