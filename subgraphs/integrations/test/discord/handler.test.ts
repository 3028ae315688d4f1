import { generateKeyPairSync, sign } from 'node:crypto'
import { type DiscordSimulator, startDiscordSimulator } from '@atrium/simulators'
import { REST } from '@discordjs/rest'
import { type APIMessage, type APIUser, Routes } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discordProvider } from '../../src/providers/discord/provider.ts'
import {
  deliveryOf,
  expectToSurvive,
  NONSENSE,
  readAll,
  requestOf,
  requestOfPosted,
  takeIn,
  told,
} from '../support/handler.ts'

const TOKEN = 'bot.token'
const webhook = discordProvider.webhook!
let discord: DiscordSimulator
let config: { token: string; baseUrl: string }

beforeEach(async () => {
  const seed = { people: ['Ada', 'Mei'], roles: ['design'], channels: ['launch', 'ops'] }
  discord = await startDiscordSimulator({ token: TOKEN, seed })
  config = { token: TOKEN, baseUrl: discord.url }
})
afterEach(() => discord.dispose())

const idOf = (name: string) => discord.state.channels.find((channel) => channel.name === name)!.id

describe('the configuration', () => {
  test.each([
    [{}, /webhook address of a channel, or a bot token/],
    [{ webhookUrl: 'https://discord.com/channels/1/2' }, /whole address/],
    [{ token: 'x', channels: ['general'] }, /expected form/],
  ])('%j is refused with what to do', (wrong, message) => {
    expect(
      discordProvider
        .validateConfig(wrong)
        .map((problem) => problem.message)
        .join(),
    ).toMatch(message)
  })

  test('with a webhook address or a bot is enough', () => {
    expect(discordProvider.validateConfig({ webhookUrl: discord.webhookUrl })).toEqual([])
    expect(discordProvider.validateConfig({ token: TOKEN })).toEqual([])
  })
})

describe('the connection test', () => {
  test('says whose access it is and what can be read', async () => {
    expect(await discordProvider.testConnection({ ...config, webhookUrl: discord.webhookUrl }, { fetch })).toEqual({
      isOk: true,
      message:
        'Notifications are sent as Notices. Signed in to Discord as atrium; 2 channels of one server can be read.',
      account: 'atrium',
      details: { servers: 1, channels: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    [
      'a webhook that is gone',
      { webhookUrl: `https://discord.com/api/webhooks/110234567890123456/${'x'.repeat(68)}` },
      /does not find it/,
    ],
    ['a channel that is not there', { channels: ['110234567890123456'] }, /no text channel 110234567890123456/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await discordProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, /rate limit.*UTC/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when Discord fares badly: %j', async (fault, message) => {
    discord.faults.next(fault)
    const result = await discordProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings the channels to link; what was written before is history', async () => {
    discord.write('launch', 'Ada', '@everyone hello', { everyone: true })
    const { containers, events, facts, last } = await readAll(discordProvider, config)
    expect(containers).toEqual([
      { kind: 'CHANNEL', id: idOf('launch'), name: 'Agency / #launch' },
      { kind: 'CHANNEL', id: idOf('ops'), name: 'Agency / #ops' },
    ])
    expect([events, facts]).toEqual([[], []])
    expect(last).toMatchObject({ progress: 100, cursor: { channels: { [idOf('ops')]: '0' } } })
  })

  test('then tells what the team is mentioned in, with names for ids, once', async () => {
    const first = await readAll(discordProvider, config)
    const { roles, channels, people } = discord.state
    discord.write('launch', 'Mei', 'Nothing for anybody')
    const asked = discord.write(
      'launch',
      'Ada',
      `<@&${roles[0]!.id}> see <#${channels[1]!.id}> with <@${people[1]!.id}>`,
      { roles: ['design'], people: ['Mei'] },
    )
    discord.write('ops', 'Mei', '@here down?', { everyone: true })
    discord.write('ops', 'Ada', 'hey', { bot: true })
    const second = await readAll(discordProvider, config, first.last.cursor)
    expect(second.sentences).toEqual([
      'Ada mentioned @design in #launch: “@design see #ops with @Mei”',
      'Mei mentioned @everyone in #ops: “@here down?”',
      'Ada mentioned @atrium in #ops: “hey”',
    ])
    const url = `https://discord.com/channels/${discord.state.guild.id}/${idOf('launch')}/${asked.id}`
    expect(second.events[0]).toMatchObject({
      key: `message:${asked.id}`,
      activity: { category: 'DISCUSSION', audience: 'TEAM', url },
      actor: { name: 'Ada' },
      container: { kind: 'CHANNEL', id: idOf('launch') },
      facts: [
        {
          type: 'message.received',
          payload: {
            externalId: asked.id,
            isMention: true,
            text: '@design see #ops with @Mei',
            url,
            author: { name: 'Ada' },
          },
        },
      ],
    })
    expect(second.last.counts).toEqual({ channels: 2, messages: 4, mentions: 3 })
    expect((await readAll(discordProvider, config, second.last.cursor)).events).toEqual([])
  })

  test('counts only the mentions that were chosen, and asks only channels where something was written', async () => {
    const chosen = { ...config, mentions: [discord.state.people[1]!.id], channels: [idOf('launch')] }
    const first = await readAll(discordProvider, chosen)
    discord.write('launch', 'Ada', 'all', { everyone: true, roles: ['design'] })
    discord.write('launch', 'Ada', 'you', { people: ['Mei'] })
    discord.write('ops', 'Ada', 'you', { people: ['Mei'] })
    const second = await readAll(discordProvider, chosen, first.last.cursor)
    expect(second.sentences).toEqual(['Ada mentioned @Mei in #launch: “you”'])
    const asked = discord.calls.length
    await readAll(discordProvider, chosen, second.last.cursor)
    expect(discord.calls.slice(asked).some(({ path }) => path.includes('/messages'))).toBe(false)
  })

  test('reads many pages in order, and goes on where it was interrupted', async () => {
    const first = await readAll(discordProvider, config)
    for (let i = 0; i < 230; i += 1) discord.write('launch', 'Ada', `m${i}`, { everyone: true })
    discord.write('ops', 'Ada', 'last', { everyone: true })
    const second = await readAll(discordProvider, config, first.last.cursor)
    expect(second.sentences).toHaveLength(231)
    expect(second.sentences[229]).toContain('“m229”')
    const afterLaunch = second.steps.find(({ events }) => events)!.cursor
    expect((await readAll(discordProvider, config, afterLaunch)).sentences).toEqual([
      'Ada mentioned @everyone in #ops: “last”',
    ])
  })

  test('passes over a channel that may not be read, and reads nothing without a bot', async () => {
    const first = await readAll(discordProvider, config)
    discord.state.channels[0]!.isOpen = false
    discord.write('launch', 'Ada', 'secret', { everyone: true })
    discord.write('ops', 'Ada', 'open', { everyone: true })
    expect((await readAll(discordProvider, config, first.last.cursor)).sentences).toHaveLength(1)
    expect((await readAll(discordProvider, { webhookUrl: discord.webhookUrl, baseUrl: discord.url })).steps).toEqual([])
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    discord.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /guilds/)
    expect((await readAll(discordProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    discord.faults.next({ kind: 'status', status: 502 }, 1, /guilds/)
    expect((await readAll(discordProvider, config)).failure).toBeNull()
    discord.revokeToken()
    expect((await readAll(discordProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  const body = '{"version":1,"type":1,"event":{"type":"APPLICATION_DEAUTHORIZED","timestamp":"t","data":{}}}'
  const headersOf = (text: string, at = Date.now()) => {
    const time = String(Math.floor(at / 1000))
    return {
      'x-signature-ed25519': sign(null, Buffer.from(time + text), pair.privateKey).toString('hex'),
      'x-signature-timestamp': time,
    }
  }
  const verify = (headers: Record<string, string | undefined>, text = body, key: unknown = publicKey) =>
    webhook.verify(requestOf(text, headers), { publicKey: key })

  test('is verified by Ed25519 over its time and its bytes', () => {
    expect(verify(headersOf(body))).toBe(true)
    expect(verify(headersOf(body), `${body} `)).toBe(false)
    expect(verify({ ...headersOf(body), 'x-signature-timestamp': '1' })).toBe(false)
    expect(verify(headersOf(body, Date.now() - 600_000))).toBe(false)
    expect(verify(headersOf(body, Date.now() + 600_000))).toBe(false)
    expect(verify({ ...headersOf(body), 'x-signature-ed25519': undefined })).toBe(false)
    expect(verify(headersOf(body), body, null)).toBe(false)
    expect(verify(headersOf(body), body, discord.state.application.publicKey)).toBe(false)
  })

  test('is asked by a PING whether it checks signatures, and does', async () => {
    const key = { publicKey: discord.state.application.publicKey }
    const right = requestOfPosted(await discord.ping('http://127.0.0.1:9/', true))
    const wrong = requestOfPosted(await discord.ping('http://127.0.0.1:9/', false))
    expect(webhook.handshake!(right, key)).toEqual({ status: 204 })
    expect(webhook.handshake!(wrong, key)).toEqual({ status: 401 })
    expect(webhook.handshake!(requestOf(body, headersOf(body)), key)).toBeNull()
    expect(webhook.handshake!({ ...right, method: 'GET', rawBody: Buffer.from('') }, key)).toBeNull()
  })

  test('tells who added the application, and nothing of what is not for the team', async () => {
    discord.state.endpoint = 'http://127.0.0.1:9/webhooks/discord/x'
    const [posted] = await discord.addApplication('Ada')
    const delivery = takeIn(discordProvider, posted!, { publicKey: discord.state.application.publicKey })
    expect(told(discordProvider, delivery)).toBe('Ada added the Discord application to Agency')
    expect(told(discordProvider, deliveryOf('ENTITLEMENT_CREATE', {}))).toBe(
      'Discord’s event ENTITLEMENT_CREATE is not shown.',
    )
    expectToSurvive(discordProvider, delivery)
    expectToSurvive(discordProvider, { ...delivery, event: 'APPLICATION_DEAUTHORIZED' })
  })

  test.each([...NONSENSE, '{"type":1,"event":{"type":"<b>"}}'])('that says %s is refused', (text) => {
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
  })
})

describe('a message of ours', () => {
  const post = discordProvider.commands!.postMessage!
  const input = {
    channel: null,
    title: 'Website is down',
    text: 'Status 500 @everyone',
    url: 'https://atrium.example/',
  }

  test('goes to the webhook’s channel, calls nobody, and its address is known', async () => {
    const only = { webhookUrl: discord.webhookUrl, baseUrl: discord.url }
    const result = await post(only, input, { fetch, key: 'k' })
    const [message] = discord.state.messages
    expect(message).toMatchObject({
      channelId: idOf('launch'),
      embeds: [{ title: 'Website is down', description: 'Status 500 @everyone', url: 'https://atrium.example/' }],
    })
    expect(discord.calls.find(({ method }) => method === 'POST')!.body).toMatchObject({
      allowed_mentions: { parse: [] },
    })
    expect(result).toEqual({
      externalId: message!.id,
      name: null,
      url: `https://discord.com/channels/${discord.state.guild.id}/${idOf('launch')}/${message!.id}`,
      facts: [],
    })
  })

  test('goes to the channel that is named, once however often it is tried', async () => {
    const plain = { ...input, channel: idOf('ops'), title: null, url: null, text: 'x'.repeat(3000) }
    const first = await post(config, plain, { fetch, key: 'same' })
    const again = await post(config, plain, { fetch, key: 'same' })
    expect(again.externalId).toBe(first.externalId)
    expect(discord.state.messages).toHaveLength(1)
    expect(discord.state.messages[0]!.content).toHaveLength(2000)
  })

  test('that cannot be sent is refused in Discord’s words, or says what is missing', async () => {
    const refused = (of: object, to: string | null) =>
      post({ ...config, ...of }, { ...input, channel: to }, { fetch, key: 'k' }).catch((error: unknown) =>
        discordProvider.describeFailure(error),
      )
    expect(await refused({}, '110234567890123456')).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('Unknown Channel'),
    })
    expect(await refused({}, null)).toMatchObject({ message: expect.stringContaining('It is not said where') })
  })
})

test('Discord’s own client and types accept what the simulator answers', async () => {
  const rest = new REST({ version: '10', api: discord.url.replace(/\/v10$/, ''), retries: 0 }).setToken(TOKEN)
  discord.write('launch', 'Ada', 'hello', { people: ['Mei'] })
  const me = (await rest.get(Routes.user())) as APIUser
  expect(me).toMatchObject({ username: 'atrium', bot: true })
  const messages = (await rest.get(Routes.channelMessages(idOf('launch')))) as APIMessage[]
  expect(messages[0]).toMatchObject({ content: 'hello', author: { username: 'ada' }, mentions: [{ username: 'mei' }] })
  const made = (await rest.post(Routes.channelMessages(idOf('ops')), { body: { content: 'hi' } })) as APIMessage
  expect(made.channel_id).toBe(idOf('ops'))
  await expect(rest.get(Routes.channelMessages('1'))).rejects.toThrow('Unknown Channel')
})
