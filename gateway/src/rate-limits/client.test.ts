import { ANONYMOUS, type Viewer } from '@atrium/kit/viewer'
import { expect, test } from 'vitest'
import { networkOf, rateClientOf } from './client.ts'

const rates = { apiKey: 1, user: 2, address: 3, refusedDeliveries: 60 }
const person = { kind: 'user', userId: 'u1', sessionId: 's1', impersonatorId: null } as Viewer

test('a person is one client over all sessions and addresses', () => {
  expect(rateClientOf(person, '192.0.2.1', rates)).toEqual({ id: 'user:u1', policy: 'user', limit: 2 })
})

test('whoever acts as another spends their own points', () => {
  expect(rateClientOf({ ...person, impersonatorId: 'staff' }, '', rates).id).toBe('user:staff')
})

test('a key is a client for itself', () => {
  const key = { ...person, apiKey: { id: 'k1', scopes: [] } }
  expect(rateClientOf(key, '192.0.2.1', rates)).toEqual({ id: 'key:k1', policy: 'api-key', limit: 1 })
})

test('who is not signed in counts by the address', () => {
  expect(rateClientOf(ANONYMOUS, '192.0.2.1', rates)).toEqual({ id: 'address:192.0.2.1', policy: 'address', limit: 3 })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network))
