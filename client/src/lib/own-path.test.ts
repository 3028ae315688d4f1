import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/projects?status=ACTIVE#first', '/projects?status=ACTIVE#first'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['https://evil.test/', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/\t/evil.test', '/'],
  ['/.//evil.test', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (to, path) => expect(ownPath(to)).toBe(path))
