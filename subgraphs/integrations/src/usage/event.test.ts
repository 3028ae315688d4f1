import { newId, toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test } from 'vitest'
import { readUsage } from './event.ts'

const now = new Date('2026-03-10T12:00:00Z')
const at = new Date('2026-03-10T11:59:00Z')
const read = (value: unknown) => readUsage(value, at, now)
const problem = (entry: object) => read([{ id: 'e1', event: 'orders.placed', ...entry }]).problems[0]

describe('what a product tells of its use', () => {
  test('an event needs an id and a name; the rest has a meaning when left out', () => {
    expect(read([{ id: 'e1', event: 'orders.placed' }])).toEqual({
      events: [
        {
          id: 'e1',
          event: 'orders.placed',
          client: '',
          clientName: null,
          companyId: null,
          count: 1,
          at,
          properties: null,
        },
      ],
      problems: [],
    })
    expect(read(undefined)).toEqual({ events: [], problems: [] })
  })

  test('everything that can be told is kept', () => {
    const companyId = newId()
    const entry = { client: 'acme', name: ' Acme\nLtd ', company: toGlobalId('Company', companyId), count: 12 }
    const properties = { plan: 'pro', seats: 4, isTrial: false, from: null }
    const { events } = read([{ id: 'e1', event: 'a', ...entry, at: '2026-03-09T10:00:00+02:00', properties }])
    expect(events[0]).toMatchObject({ client: 'acme', clientName: 'Acme Ltd', companyId, count: 12, properties })
    expect(events[0]!.at.toISOString()).toBe('2026-03-09T08:00:00.000Z')
  })

  test('what cannot be kept is refused by name, and the others are read', () => {
    expect(problem({ id: 7 })).toContain('no “id”')
    expect(problem({ id: 'x'.repeat(101) })).toContain('no “id”')
    expect(problem({ event: 'Orders Placed' })).toContain('no “event”')
    expect(problem({ client: 'a\u202eb' })).toContain('“client”')
    expect(problem({ company: 'acme' })).toContain('no id of a company')
    expect(problem({ count: 0 })).toContain('“count”')
    expect(problem({ count: 1.5 })).toContain('“count”')
    expect(problem({ at: 'yesterday' })).toContain('no instant')
    expect(problem({ at: '2026-03-10T12:06:00Z' })).toContain('future')
    expect(problem({ at: '2026-03-03T11:59:00Z' })).toContain('older than 7 days')
    expect(problem({ properties: { deep: { er: 1 } } })).toContain('properties.deep')
    expect(problem({ properties: { long: 'x'.repeat(201) } })).toContain('at most 200')
    expect(problem({ properties: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 1])) })).toContain(
      '20 fields',
    )
    const mixed = read([{ id: 'e1' }, { id: 'e2', event: 'a' }])
    expect(mixed.events.map(({ id }) => id)).toEqual(['e2'])
    expect(mixed.problems).toHaveLength(1)
  })

  test('no more than a thousand are taken at once', () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ id: String(i), event: 'a' }))
    expect(read(many).events).toEqual([])
    expect(read(many).problems[0]).toContain('1001')
  })
})
