import { migrateAll } from '@atrium/kit/database'
import { createTestDatabase, reviewPersonalData } from '@atrium/testing'
import { expect, test } from 'vitest'
import { migrations } from '../src/index.ts'
import { personalData } from '../src/privacy/personal-data/index.ts'

// Whoever adds a column that may name a person decides what an export and an erasure do with it, in src/privacy/personal-data.ts.

test('of every column that may name a person it is decided what becomes of it', async () => {
  const migrate = (ownerUrl: string, appUrl: string) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] })
  const { ownerUrl } = await createTestDatabase({ migrate })
  expect(await reviewPersonalData(ownerUrl, personalData)).toEqual({ undecided: [], unknown: [], withoutPolicy: [] })
})
