import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/', '/'],
  ['/projects?status=ACTIVE#first', '/projects?status=ACTIVE#first'],
  ['projects', '/projects'],
  ['', '/'],
])('%j is gone back to', (to, path) => expect(ownPath(to)).toBe(path))

test.each([
  'https://evil.test/',
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '\t//evil.test',
  '/\n/evil.test',
  '/.//evil.test',
  '/x/..//evil.test',
  'javascript:alert(1)',
  'http://here.invalid:80@evil.test/',
  'http://[',
  `/${'x'.repeat(500)}`,
])('%j leads nowhere', (to) => expect(ownPath(to)).toBe('/'))
