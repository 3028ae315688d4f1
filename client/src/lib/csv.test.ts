import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('cells with commas, quotes and line ends are quoted, and formulas are text', () => {
  expect(csvOf([['a,b', 'say "hi"', 'two\nlines', null, 3, '=1+1', '-5', -5]])).toBe(
    '"a,b","say ""hi""","two\nlines",,3,\'=1+1,\'-5,-5\r\n',
  )
})
