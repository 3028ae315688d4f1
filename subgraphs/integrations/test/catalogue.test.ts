import { expect, test } from 'vitest'
import { catalogue } from '../src/templates/catalogue.ts'

// The templates of the product are written by these: two of one id would be one.
test.each(['id', 'key', 'name'] as const)('no two tools of the catalogue have the same %s', (name) => {
  const values = catalogue.map((handler) => handler[name])
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
})
