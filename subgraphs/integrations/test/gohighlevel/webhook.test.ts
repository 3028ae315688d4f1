import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type GoHighLevelSimulator, startGoHighLevelSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PUBLISHED_KEY } from '../../src/providers/gohighlevel/config-schema.ts'
import { goHighLevelProvider as provider } from '../../src/providers/gohighlevel/provider.ts'
import { deliver, mutations } from '../support/reading.ts'

const webhook = provider.webhook!

let ghl: GoHighLevelSimulator
let config: { token: string; locationId: string; publicKey: string; baseUrl: string }

beforeEach(async () => {
  ghl = await startGoHighLevelSimulator({ token: 'pit-1' })
  // Nobody listens there: what was posted is looked at.
  ghl.state.hooks.push('http://127.0.0.1:9/webhooks')
  config = { token: 'pit-1', locationId: ghl.state.location.id, publicKey: ghl.publicKey, baseUrl: ghl.url }
})
afterEach(() => ghl.dispose())

const latest = () => deliver(provider, config, ghl.hooks.posted[0]!)

describe('a delivery', () => {
  test('is verified by the key that GoHighLevel publishes, while it is fresh', async () => {
    await ghl.tell({ type: 'ContactCreate', locationId: config.locationId, id: 'a' })
    const posted = ghl.hooks.posted[0]!
    const verify = (headers: Record<string, string | undefined>, body = posted.body, settings: object = config) =>
      webhook.verify({ method: 'POST', query: {}, headers, rawBody: Buffer.from(body) }, settings as never)
    expect(verify(posted.headers)).toBe(true)
    expect(verify({})).toBe(false)
    expect(verify(posted.headers, `${posted.body} `)).toBe(false)
    expect(verify(posted.headers, posted.body, { ...config, publicKey: undefined })).toBe(false)
    expect(verify({ 'x-wh-signature': posted.headers['x-ghl-signature'] })).toBe(false)
    await ghl.tell({ type: 'INSTALL' }, { key: generateKeyPairSync('ed25519').privateKey })
    expect((await latest()).isVerified).toBe(false)
    // The last of six repetitions, of the same bytes, comes after an hour.
    for (const [minutes, isVerified] of [
      [-65, true],
      [-95, false],
      [95, false],
    ] as const) {
      await ghl.tell({ type: 'INSTALL' }, { at: new Date(Date.now() + minutes * 60_000) })
      expect((await latest()).isVerified).toBe(isVerified)
    }
    expect(webhook.busyStatus).toBe(429)
    // What is set by default is a key, and of the right kind.
    const published = createPublicKey({ key: Buffer.from(PUBLISHED_KEY, 'base64'), format: 'der', type: 'spki' })
    expect(published.asymmetricKeyType).toBe('ed25519')
  })

  test('that is not about this sub-account is taken and forgotten, for its people’s sake', async () => {
    const { locationId } = config
    const answerTo = async (payload: object, key?: KeyObject) => {
      await ghl.tell(payload, key && { key })
      const { headers, body } = ghl.hooks.posted[0]!
      return webhook.handshake!({ method: 'POST', query: {}, headers, rawBody: Buffer.from(body) }, config)
    }
    for (const foreign of [
      { type: 'ContactCreate', id: 'a', locationId: 'another' },
      { type: 'ContactCreate', id: 'a' },
      { type: 'InvoicePaid', altId: 'another', altType: 'location' },
      { type: 'AppointmentCreate', appointment: { id: 'a', locationId: 'another' } },
      { type: 'INSTALL', appId: 'another' },
      { type: 'UNINSTALL', locationId: 'another' },
    ]) {
      expect(await answerTo(foreign)).toEqual({ status: 200 })
      const { type: event, ...payload } = foreign
      expect(webhook.process({ event, action: null, key: 'k', payload }, null, config)).toMatchObject({
        reason: 'It is about another sub-account.',
      })
    }
    for (const own of [
      { type: 'ContactCreate', id: 'a', locationId },
      { type: 'InvoicePaid', altId: locationId },
      { type: 'AppointmentCreate', appointment: { id: 'a', locationId } },
      { type: 'OpportunityCreate', opportunity: { id: 'a', locationId } },
      { type: 'INSTALL', locationId },
    ]) {
      expect(await answerTo(own)).toBeNull()
    }
  })

  test('that is not signed is refused before it is read', async () => {
    await ghl.tell({ type: 'ContactCreate', locationId: 'another' }, { key: generateKeyPairSync('ed25519').privateKey })
    const { headers, body } = ghl.hooks.posted[0]!
    for (const sent of [headers, {}]) {
      const rawBody = Buffer.from(body)
      const read = vi.spyOn(rawBody, 'toString')
      const request = { method: 'POST' as const, query: {}, headers: sent, rawBody }
      expect(webhook.handshake!(request, config)).toBeNull()
      expect(webhook.verify(request, config)).toBe(false)
      expect(read).not.toHaveBeenCalled()
    }
  })

  test('is parsed once', async () => {
    await ghl.tell({ type: 'ContactCreate', locationId: config.locationId, id: 'a' })
    const { headers, body } = ghl.hooks.posted[0]!
    const rawBody = Buffer.from(body)
    const parse = vi.spyOn(rawBody, 'toString')
    const request = { method: 'POST' as const, query: {}, headers, rawBody }
    expect(webhook.handshake!(request, config)).toBeNull()
    expect(webhook.verify(request, config)).toBe(true)
    expect(webhook.read(headers, rawBody)).toMatchObject({ ok: true })
    expect(parse).toHaveBeenCalledTimes(1)
  })

  test('about an opportunity asks for it and for the stages at the same time', async () => {
    const { id: contactId } = await ghl.createContact({ firstName: 'Ada' })
    await ghl.createOpportunity({ name: 'Website', contactId })
    const read = webhook.read({}, Buffer.from(ghl.hooks.posted[0]!.body))
    let underWay = 0
    let most = 0
    const counting: typeof fetch = async (...request) => {
      most = Math.max(most, (underWay += 1))
      try {
        return await fetch(...request)
      } finally {
        underWay -= 1
      }
    }
    if (read.ok) await webhook.complete!(read.delivery, config, { fetch: counting })
    expect(most).toBe(2)
  })

  test('has the key that GoHighLevel gives it, and that of its bytes where there is none', () => {
    const keyOf = (payload: object) => {
      const read = webhook.read({}, Buffer.from(JSON.stringify(payload)))
      return read.ok && read.delivery.key
    }
    expect(keyOf({ type: 'ContactCreate', id: 'a', webhookId: 'w1' })).toBe('ContactCreate:w1')
    expect(keyOf({ type: 'ContactUpdate', id: 'a' })).toBe(keyOf({ type: 'ContactUpdate', id: 'a' }))
    expect(keyOf({ type: 'ContactUpdate', id: 'a' })).not.toBe(keyOf({ type: 'ContactUpdate', id: 'b' }))
    expect(keyOf({ invoiceNumber: '19', status: 'paid' })).toMatch(/^InvoicePaid:/)
  })

  test.each(['[]', '{', '{}', '{"type":"<script>"}', '{"type":5}'])('that says %s is refused', (text) =>
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )
})

describe('what people do there becomes a sentence', () => {
  test('about contacts', async () => {
    const ada = await ghl.createContact({ firstName: 'Ada', lastName: 'Lovelace', source: 'Landing page' })
    const created = await latest()
    expect(created.said).toBe('New contact in GoHighLevel: Ada Lovelace, from Landing page')
    expect(created.facts).toMatchObject([{ type: 'lead.upserted', payload: { externalId: ada.id, kind: 'CONTACT' } }])
    await ghl.updateContact(ada.id, { phone: '+41441234567' })
    expect(await latest()).toMatchObject({ said: null, facts: [{ payload: { phone: '+41441234567' } }] })
    await ghl.deleteContact(ada.id)
    expect(await latest()).toMatchObject({
      said: 'The contact Ada Lovelace was deleted in GoHighLevel',
      facts: [{ type: 'lead.deleted', payload: { externalId: ada.id } }],
    })
  })

  test('about opportunities, with the stage by its name', async () => {
    const { id: contactId } = await ghl.createContact({ firstName: 'Ada', email: 'ada@example.com' })
    const deal = await ghl.createOpportunity({ name: 'Website', contactId, monetaryValue: 1200 })
    expect((await latest()).said).toBe('New opportunity “Website”, worth $1,200.00')
    await ghl.moveOpportunity(deal.id, 'Proposal')
    expect(await latest()).toMatchObject({
      said: '“Website” moved to Proposal',
      facts: [{ payload: { stage: 'Proposal', email: 'ada@example.com' } }],
    })
    await ghl.closeOpportunity(deal.id, 'won')
    expect(await latest()).toMatchObject({
      said: '“Website” was won: $1,200.00',
      facts: [{ payload: { status: 'WON' } }],
    })
    await ghl.closeOpportunity(deal.id, 'abandoned')
    expect(await latest()).toMatchObject({ said: '“Website” was lost', facts: [{ payload: { status: 'LOST' } }] })
    await ghl.closeOpportunity(deal.id, 'open')
    expect((await latest()).said).toBe('“Website” was opened again')
    const before = ghl.hooks.posted[0]!
    await ghl.deleteOpportunity(deal.id)
    expect((await latest()).said).toBe('The opportunity “Website” was deleted in GoHighLevel')
    // One that comes late is about nothing any more.
    expect((await deliver(provider, config, before)).said).toBe('The opportunity is gone at GoHighLevel.')
  })

  test('about bookings', async () => {
    const startTime = Date.parse('2026-05-09T10:00:00Z')
    const { id } = await ghl.book({ contactId: 'c', title: 'First talk', startTime })
    expect(await latest()).toMatchObject({
      said: '“First talk” was booked for 9 May 2026, 10:00 UTC',
      facts: [{ type: 'appointment.upserted', payload: { externalId: id, status: 'BOOKED' } }],
    })
    for (const [status, said, kept] of [
      ['confirmed', '“First talk” is now on 9 May 2026, 10:00 UTC', 'BOOKED'],
      ['cancelled', '“First talk” on 9 May 2026, 10:00 UTC was cancelled', 'CANCELLED'],
      ['noshow', 'Nobody came to “First talk” on 9 May 2026, 10:00 UTC', 'MISSED'],
      ['showed', '“First talk” on 9 May 2026, 10:00 UTC took place', 'DONE'],
    ] as const) {
      await ghl.changeAppointment(id, { status })
      expect(await latest()).toMatchObject({ said, facts: [{ payload: { status: kept } }] })
    }
    await ghl.deleteAppointment(id)
    expect(await latest()).toMatchObject({
      said: '“First talk” on 9 May 2026, 10:00 UTC was taken out of the calendar',
      facts: [{ payload: { status: 'CANCELLED' } }],
    })
  })

  test.each([
    ['INSTALL', 'The app was installed in GoHighLevel'],
    ['UNINSTALL', 'The app was removed from GoHighLevel, so it tells nothing any more'],
    ['InvoicePaid', 'An invoice was paid in GoHighLevel'],
    ['InvoicePartiallyPaid', 'An invoice was paid in part in GoHighLevel'],
    ['TaskComplete', 'A task was completed in GoHighLevel'],
    ['NoteCreate', 'A note was created in GoHighLevel'],
    ['LocationUpdate', '“LocationUpdate” is not shown here.'],
  ])('about %s', (event, said) => {
    const payload = { locationId: config.locationId }
    const result = webhook.process({ event, action: null, key: 'k', payload }, null, config)
    expect(result.kind === 'ignored' ? result.reason : result.events[0]!.activity!.summary).toBe(said)
  })
})

// The example of GoHighLevel's documentation (CC0).
const published = {
  type: 'OpportunityStageUpdate',
  locationId: 've9EPM428h8vShlRW1KT',
  id: 'wWhVuzqpRuOA1ZVWi4FC',
  assignedTo: 'bNl8QNGXhIQJLv8eeASQ',
  contactId: 'cJAWDskpkJHbRbhAT7bs',
  monetaryValue: 40,
  name: 'Loram ipsu',
  pipelineId: 'VDm7RPYC2GLUvdpKmBfC',
  pipelineStageId: 'e93ba61a-53b3-45e7-985a-c7732dbcdb69',
  source: 'Loram ipsu',
  status: 'open',
  dateAdded: '2021-11-26T12:41:02.193Z',
}
const appointment = {
  type: 'AppointmentUpdate',
  locationId: 've9EPM428h8vShlRW1KT',
  appointment: {
    id: '0TkCdp9PfvLeWKYRRvIz',
    title: 'My event',
    calendarId: 'BqTwX8QFwXzpegMve9EQ',
    contactId: '9NkT25Vor1v4aQatFsv2',
    appointmentStatus: 'confirmed',
    startTime: '2023-09-25T16:00:00+05:30',
    endTime: '2023-09-25T17:00:00+05:30',
    dateUpdated: '2023-09-25T16:00:00+05:30',
  },
}

test('whichever part of a payload is missing or of another type, it never throws', () => {
  const own = { locationId: 've9EPM428h8vShlRW1KT' }
  for (const whole of [published, appointment, { ...published, type: 'ContactCreate', firstName: 'Ada' }]) {
    for (const payload of mutations(whole)) {
      for (const completed of [{ opportunity: payload, pipelines: [] }, null]) {
        const event = whole.type
        const result = webhook.process({ event, action: null, key: 'k', payload: payload as object }, completed, own)
        const said = result.kind === 'events' ? (result.events[0]!.activity?.summary ?? '') : result.reason
        expect(said).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
    const text = JSON.stringify(whole)
    for (let length = 0; length < text.length; length += 7) {
      expect(webhook.read({}, Buffer.from(text.slice(0, length)))).toMatchObject({ ok: false })
    }
  }
})
