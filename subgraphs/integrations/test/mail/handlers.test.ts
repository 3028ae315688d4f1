import {
  type MailFate,
  type MailSimulator,
  startBrevoSimulator,
  startMailerSendSimulator,
  startMailgunSimulator,
  startSendGridSimulator,
} from '@atrium/simulators'
import { afterEach, describe, expect, test } from 'vitest'
import { brevoProvider } from '../../src/providers/brevo/provider.ts'
import { mailerSendProvider } from '../../src/providers/mailersend/provider.ts'
import { mailgunProvider } from '../../src/providers/mailgun/provider.ts'
import type { Provider, ProviderConfig } from '../../src/providers/provider.ts'
import { sendGridProvider } from '../../src/providers/sendgrid/provider.ts'
import { failureOf, ofType, readAll } from '../support/reading.ts'

// What all mail providers have in common, each in its own words.

const KEY = 'key-of-the-tests'
const cases = [
  {
    provider: mailerSendProvider,
    start: startMailerSendSimulator,
    config: (url: string) => ({ token: KEY, baseUrl: `${url}/v1` }),
    wrong: { token: 'other' },
    account: 'mail.agency.example',
    reads: true,
  },
  {
    provider: brevoProvider,
    start: startBrevoSimulator,
    config: (url: string) => ({ apiKey: KEY, baseUrl: `${url}/v3` }),
    wrong: { apiKey: 'other' },
    account: 'Agency',
    reads: true,
  },
  {
    provider: sendGridProvider,
    start: startSendGridSimulator,
    config: (url: string) => ({ apiKey: KEY, baseUrl: `${url}/v3` }),
    wrong: { apiKey: 'other' },
    account: 'an account',
    reads: false,
  },
  {
    provider: mailgunProvider,
    start: startMailgunSimulator,
    config: (url: string) => ({ apiKey: KEY, domain: 'mg.agency.example', baseUrl: url }),
    wrong: { apiKey: 'other' },
    account: 'mg.agency.example',
    reads: true,
  },
] as {
  provider: Provider
  start: typeof startBrevoSimulator
  config(url: string): ProviderConfig
  wrong: object
  account: string
  reads: boolean
}[]

let mail: MailSimulator
afterEach(() => mail?.dispose())

const HOUR_MS = 3_600_000

describe.each(cases.map((one) => [one.provider.key, one] as const))(
  '%s',
  (_, { provider, start, config: configOf, wrong, account, reads }) => {
    async function begin(): Promise<ProviderConfig> {
      mail = await start({ apiKey: KEY })
      return configOf(mail.url)
    }
    const happened = (fate: MailFate, to = 'eve@example.com', at = new Date(Date.now() - 2 * HOUR_MS)) =>
      mail.report(mail.put({ to }), fate, { at, detail: 'No such user' })
    const readFrom = async (config: ProviderConfig, cursor: object | null = null) =>
      ofType((await readAll(provider, config, cursor)).facts, 'mail.reported').map(({ payload }) => payload)

    test('says whose account it is and how its mails fare', async () => {
      const config = await begin()
      for (const fate of ['sent', 'sent', 'delivered', 'hard_bounced'] as const) happened(fate)
      const result = await provider.testConnection(config, { fetch })
      expect(result).toMatchObject({
        isOk: true,
        account,
        details: { sent: 2, delivered: 1, bounced: 1, complaints: 0 },
      })
      expect(result.message).toBe(
        `Connected to ${account} at ${provider.entry.name}. 2 mails in 30 days: 1 delivered, 1 bounced.`,
      )
    })

    test('says what to do about a wrong key, and about a server that is not there', async () => {
      const config = await begin()
      const refused = await provider.testConnection({ ...config, ...wrong }, { fetch })
      expect(refused).toMatchObject({ isOk: false, message: expect.stringContaining('create a new one') })
      const nowhere = await provider.testConnection({ ...config, baseUrl: 'http://127.0.0.1:9' }, { fetch })
      expect(nowhere).toMatchObject({ isOk: false, message: expect.stringContaining('cannot be reached') })
    })

    test.each([
      [{ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 }, /rate limit/],
      [{ kind: 'status', status: 500 }, /tells of outages/],
      [{ kind: 'html' }, /not JSON/],
      [{ kind: 'reset' }, /cannot be reached/],
    ] as const)('is an answer, not an exception, when it fares badly: %j', async (fault, message) => {
      const config = await begin()
      mail.faults.next(fault)
      const result = await provider.testConnection(config, { fetch })
      expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
    })

    test('counts thirty days with each synchronisation', async () => {
      const config = await begin()
      for (const fate of ['sent', 'delivered', 'opened', 'complaint'] as const) happened(fate)
      const { last } = await readAll(provider, config)
      expect(last).toMatchObject({ progress: 100, counts: { sent: 1, delivered: 1, opened: 1, complaints: 1 } })
    })

    test.runIf(reads)('reads what must not be missed, and what was read before not again', async () => {
      const config = await begin()
      const bounced = happened('hard_bounced', 'Eve@Example.com')
      for (const fate of ['sent', 'delivered', 'opened', 'complaint', 'unsubscribed'] as const) happened(fate)
      const first = await readAll(provider, config)
      const payloads = ofType(first.facts, 'mail.reported').map(({ payload }) => payload)
      expect(payloads.map(({ kind }) => kind).toSorted()).toEqual(['BOUNCED', 'COMPLAINED', 'UNSUBSCRIBED'])
      expect(payloads.find(({ kind }) => kind === 'BOUNCED')).toMatchObject({
        provider: provider.key,
        address: 'eve@example.com',
      })
      expect(payloads.every(({ at }) => Math.abs(Date.parse(at) - bounced.at.getTime()) < 2_000)).toBe(true)
      expect(await readFrom(config, first.last.cursor)).toEqual([])
      happened('soft_bounced', 'ada@example.com', new Date(Date.now() - 30_000))
      // It happened before the last reading began, and came to be seen only after it.
      expect(await readFrom(config, first.last.cursor)).toMatchObject([{ kind: 'BOUNCED', address: 'ada@example.com' }])
    })

    test.runIf(reads)('goes on with what it was reading when it was put off, up to where that run began', async () => {
      const config = await begin()
      for (const fate of ['hard_bounced', 'complaint', 'unsubscribed'] as const) happened(fate)
      const { steps } = await readAll(provider, config)
      const { cursor } = steps.at(-2)!
      expect(cursor).toMatchObject({ part: expect.any(String), startedAt: expect.any(String) })
      const { last } = await readAll(provider, config, cursor)
      expect(last.cursor).toEqual({ until: (cursor as { startedAt: string }).startedAt })
    })

    test.runIf(reads)('reads many pages, and the same again when it was interrupted', async () => {
      const config = await begin()
      for (let i = 0; i < 620; i += 1) happened('hard_bounced', `person${i}@example.com`)
      const { steps, facts } = await readAll(provider, config)
      expect(new Set(ofType(facts, 'mail.reported').map(({ payload }) => payload.address)).size).toBe(620)
      const again = await readFrom(config, steps.at(-2)!.cursor)
      expect(again).toHaveLength(620)
    })

    test('stops at a long limit, says until when, and tells a dead key from it', async () => {
      const config = await begin()
      mail.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 })
      expect(await failureOf(provider, config)).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
      expect(await failureOf(provider, { ...config, ...wrong })).toMatchObject({ isPassing: false, isAccessLost: true })
    })
  },
)
