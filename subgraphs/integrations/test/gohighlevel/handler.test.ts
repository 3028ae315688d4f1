import { type GoHighLevelSimulator, startGoHighLevelSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { goHighLevelProvider as provider } from '../../src/providers/gohighlevel/provider.ts'
import { failureOf, ofType, readAll } from '../support/reading.ts'

const TOKEN = 'pit-of-the-tests'
const call = { fetch, key: 'k1' }

let ghl: GoHighLevelSimulator
let config: { token: string; locationId: string; baseUrl: string }

beforeEach(async () => {
  ghl = await startGoHighLevelSimulator({ token: TOKEN, seed: { location: 'Acme' } })
  config = { token: TOKEN, locationId: ghl.state.location.id, baseUrl: ghl.url }
})
afterEach(() => ghl.dispose())

const namesOf = async (cursor: object | null = null) =>
  ofType((await readAll(provider, config, cursor)).facts, 'lead.upserted').map(({ payload }) => payload.name)

describe('the connection test', () => {
  test('says which sub-account it is and what can be seen', async () => {
    expect(await provider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Connected to Acme in GoHighLevel; 1 pipeline and 1 calendar can be seen.',
      account: 'Acme',
      details: { pipelines: 1, calendars: 1, timeZone: 'Europe/Zurich' },
    })
  })

  test.each([
    ['a wrong token', { token: 'pit-other' }, /create a new one/],
    ['another sub-account', { locationId: 'other' }, /does not have access to this location/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await provider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429 }, /rate limit/],
    [{ kind: 'status', status: 500 }, /status\.gohighlevel\.com/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when GoHighLevel fares badly: %j', async (fault, message) => {
    ghl.faults.next(fault)
    const result = await provider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('tells a missing scope from a dead token, which GoHighLevel answers alike', async () => {
    ghl.faults.next({ kind: 'status', status: 401, body: { message: 'The token is not authorized for this scope.' } })
    const result = await provider.testConnection(config, { fetch })
    expect(result.message).toMatch(/lacks a permission.*not authorized for this scope/)
  })
})

describe('a synchronisation', () => {
  test('brings contacts, opportunities with their stage and worth, and bookings', async () => {
    const ada = await ghl.createContact({
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'Ada@example.com',
      source: 'Form',
    })
    const deal = await ghl.createOpportunity({ name: 'Website', contactId: ada.id, monetaryValue: 1200.5 })
    await ghl.moveOpportunity(deal.id, 'Proposal')
    const startTime = Date.now() + 3_600_000
    await ghl.book({ contactId: ada.id, title: 'First talk', startTime })
    const { steps, facts, last } = await readAll(provider, config)
    const [pipeline, calendar] = [ghl.state.pipelines[0]!, ghl.state.calendars[0]!]
    expect(steps[0]!.containers).toEqual([
      { kind: 'BOARD', id: pipeline.id, name: 'Pipeline Sales' },
      { kind: 'CALENDAR', id: calendar.id, name: 'Consultation' },
    ])
    expect(facts.map(({ type, container }) => ({ type, kind: container?.kind }))).toEqual([
      { type: 'lead.upserted', kind: 'ACCOUNT' },
      { type: 'lead.upserted', kind: 'BOARD' },
      { type: 'appointment.upserted', kind: 'CALENDAR' },
    ])
    const [contact, opportunity] = ofType(facts, 'lead.upserted')
    expect(contact!.payload).toEqual({
      provider: 'gohighlevel',
      externalId: ada.id,
      kind: 'CONTACT',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: null,
      stage: null,
      status: null,
      valueMinor: null,
      currency: null,
      source: 'Form',
      campaign: null,
      url: `https://app.gohighlevel.com/v2/location/${config.locationId}/contacts/detail/${ada.id}`,
      createdAt: new Date(ada.addedAt).toISOString(),
      updatedAt: new Date(ada.updatedAt).toISOString(),
    })
    expect(opportunity!.payload).toMatchObject({
      kind: 'OPPORTUNITY',
      name: 'Website',
      stage: 'Proposal',
      status: 'OPEN',
      valueMinor: 120_050,
      currency: 'USD',
      email: 'Ada@example.com'.toLowerCase(),
    })
    expect(ofType(facts, 'appointment.upserted')[0]!.payload).toMatchObject({
      title: 'First talk',
      status: 'BOOKED',
      startsAt: new Date(startTime).toISOString(),
      contactId: ada.id,
    })
    expect(last).toMatchObject({
      progress: 100,
      counts: { contacts: 1, opportunities: 1, appointments: 1 },
      complete: [{ kind: 'lead' }],
    })
  })

  test('reads many pages, each once', async () => {
    for (let i = 0; i < 230; i += 1) await ghl.createContact({ firstName: `Person ${i}` })
    const names = await namesOf()
    expect(names).toHaveLength(230)
    expect(new Set(names).size).toBe(230)
  })

  test.each(['sort', 'root', 'none'] as const)(
    'goes on after a full page where its place is said otherwise or not at all: %s',
    async (places) => {
      ghl.state.places = places
      for (let i = 0; i < 200; i += 1) await ghl.createContact({ firstName: `Person ${i}` })
      const { id: contactId } = await ghl.createContact({ firstName: 'Last' })
      for (let i = 0; i < 130; i += 1) await ghl.createOpportunity({ name: `Deal ${i}`, contactId })
      const { last, facts } = await readAll(provider, config)
      expect(new Set(ofType(facts, 'lead.upserted').map(({ payload }) => payload.externalId)).size).toBe(331)
      expect(last.complete).toMatchObject([{ kind: 'lead' }])
    },
  )

  test('takes nothing for deleted where it cannot be read to its end', async () => {
    ghl.state.places = 'none'
    ghl.state.hasPages = false
    for (let i = 0; i < 101; i += 1) await ghl.createContact({ firstName: `Person ${i}` })
    expect(await failureOf(provider, config)).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('does not say where its list of contacts goes on'),
    })
    ghl.state.contacts.pop()
    expect((await readAll(provider, config)).last.complete).toMatchObject([{ kind: 'lead' }])
  })

  test('asks again when a search fails for a moment: it changes nothing', async () => {
    await ghl.createContact({ firstName: 'Ada' })
    for (const search of [/contacts\/search/, /opportunities\/search/]) {
      ghl.faults.next({ kind: 'status', status: 500 }, 1, search)
    }
    expect(await namesOf()).toEqual(['Ada'])
  })

  test('then brings only what changed, and tells nothing gone', async () => {
    const old = await ghl.createContact({ firstName: 'Old' })
    await ghl.book({ contactId: old.id, title: 'Past', startTime: Date.now() })
    const { last } = await readAll(provider, config)
    // As if that had been an hour ago.
    const earlier = { ...last.cursor, since: new Date(Date.now() + 120_000).toISOString() }
    const later = Date.now() + 180_000
    const fresh = await ghl.createContact({ firstName: 'New', addedAt: later, updatedAt: later })
    const second = await readAll(provider, config, earlier)
    expect(second.facts.map(({ payload }) => 'externalId' in payload && payload.externalId)).toEqual([fresh.id])
    expect(second.last.complete).toBeUndefined()
  })

  test('goes on at the page where it was interrupted, and after the part that was done', async () => {
    for (let i = 0; i < 150; i += 1) await ghl.createContact({ firstName: `Person ${i}` })
    const { steps } = await readAll(provider, config)
    const afterFirstPage = steps.find(({ counts }) => counts['contacts'] === 100)!
    expect(await namesOf(afterFirstPage.cursor)).toHaveLength(50)
    const afterContacts = steps.find(({ counts }) => counts['contacts'] === 150)!
    expect(await namesOf(afterContacts.cursor)).toEqual([])
  })

  test('waits for the ten seconds of the limit by itself, and says when a day’s is used up', async () => {
    ghl.faults.next(
      { kind: 'status', status: 429, headers: { 'x-ratelimit-interval-milliseconds': '20' } },
      1,
      /search/,
    )
    expect((await readAll(provider, config)).last.progress).toBe(100)
    ghl.faults.next({ kind: 'status', status: 429, headers: { 'x-ratelimit-daily-remaining': '0' } }, 1, /search/)
    const failure = await failureOf(provider, config)
    expect(failure).toMatchObject({ isPassing: true, isAccessLost: false })
    expect(failure.retryAt!.getTime()).toBeGreaterThan(Date.now() + 3_000_000)
  })

  test('tells dead access', async () => {
    ghl.revokeToken()
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a command', () => {
  const person = { email: 'ada@example.com', phone: null, name: 'Ada Lovelace', source: 'Portal' }

  test('makes a contact and tells of it; the same again is the same contact', async () => {
    const made = await provider.commands!.upsertContact!(config, person, call)
    expect(made).toMatchObject({
      name: 'Ada Lovelace',
      facts: [{ type: 'lead.upserted', payload: { source: 'Portal' } }],
    })
    expect(await provider.commands!.upsertContact!(config, person, call)).toMatchObject({ externalId: made.externalId })
    expect(ghl.state.contacts).toMatchObject([{ id: made.externalId, email: 'ada@example.com', firstName: 'Ada' }])
  })

  test('books a time, and is refused in GoHighLevel’s words when it is taken', async () => {
    const { id: contact } = await ghl.createContact({ firstName: 'Ada' })
    const calendar = ghl.state.calendars[0]!.id
    const times = { startsAt: '2026-12-09T12:00:00.000Z', endsAt: '2026-12-09T12:30:00.000Z' }
    const input = { calendar, contact, title: 'Kick-off', ...times }
    const made = await provider.commands!.createBooking!(config, input, call)
    expect(ghl.state.appointments).toMatchObject([{ id: made.externalId, title: 'Kick-off', calendarId: calendar }])
    expect(made.facts).toMatchObject([{ payload: { ...times, status: 'BOOKED', contactId: contact } }])
    const again = provider.commands!.createBooking!(config, input, call)
    const failure = provider.describeFailure(await again.catch((error: unknown) => error))
    expect(failure).toMatchObject({ isPassing: false, message: expect.stringContaining('no longer available') })
    expect(ghl.state.appointments).toHaveLength(1)
  })

  test('says what a contact lacks, without asking', async () => {
    const asked = ghl.calls.length
    const nobody = provider.commands!.upsertContact!(config, { ...person, email: null }, call)
    await expect(nobody).rejects.toThrow('needs an e-mail address or a phone number')
    expect(ghl.calls).toHaveLength(asked)
  })
})
