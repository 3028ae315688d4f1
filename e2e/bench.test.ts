import { expect, test } from 'vitest'
import { documentOf } from '../bench/documents.ts'

// What is measured is what the client sends: a document that is renamed there must be renamed in the measurements.
test('the measurements ask for documents that the client has', async () => {
  const { HOMES } = await import('../bench/rolling.ts')
  const { LIST } = await import('../bench/sign-ins.ts')
  const { DOCUMENTS } = await import('../bench/users.ts')
  for (const document of [...Object.values(HOMES), LIST, ...Object.values(DOCUMENTS)])
    expect(document).toMatch(/^query /)
  expect(() => documentOf('No_Such')).toThrow('The client sends no operation No_Such.')
})
