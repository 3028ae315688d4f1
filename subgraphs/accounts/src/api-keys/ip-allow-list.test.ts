import { expect, test } from 'vitest'
import { isAllowedIp, parseBlock } from './ip-allow-list.ts'

test.each([
  ['192.0.2.7', '192.0.2.7/32'],
  [' 192.0.2.0/24 ', '192.0.2.0/24'],
  ['2001:DB8::1', '2001:db8::1/128'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('%j is the block %s', (text, block) => expect(parseBlock(text)).toBe(block))

test.each([
  '',
  'localhost',
  '192.0.2',
  '192.0.2.0/33',
  '192.0.2.0/',
  '192.0.2.0/-1',
  '::1/129',
  '1.2.3.4/8/8',
  'fe80::1%eth0',
])('%j is no block', (text) => expect(parseBlock(text)).toBeNull())

test.each([
  [[], 'anything', true],
  [['192.0.2.0/24'], '192.0.2.255', true],
  [['192.0.2.0/24'], '192.0.3.0', false],
  [['192.0.2.0/24'], '::ffff:192.0.2.9', true],
  [['192.0.2.7/32', '2001:db8::/32'], '2001:db8::5', true],
  [['2001:db8::/32'], '2001:db9::', false],
  [['192.0.2.0/24'], '', false],
])('%j allows %s: %s', (blocks, ip, allowed) => expect(isAllowedIp(blocks, ip)).toBe(allowed))
