import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  gatewayExecutor,
  gatewayReach,
  PROJECT,
  readServiceSettings,
  readSettings,
  serviceEnvironment,
} from '../src/env.ts'

const database = {
  DATABASE_URL: 'postgres://app:x@db.example:5432/atrium',
  DATABASE_OWNER_URL: 'postgresql://owner:x@db.example:5432/atrium',
}
const keys = { ATRIUM_KEYRING: 'k1:AAAA', ATRIUM_SESSION_KEY: '{}', ATRIUM_VIEWER_KEY: 'AAAA' }

describe('the settings', () => {
  test('of Labs name an address and its hosts, and say what is wrong with them', () => {
    const env = { ATRIUM_LABS_URL: 'https://api.labs.example/', ATRIUM_LABS_HOSTS: 'labs.example, beta.labs.example' }
    expect(readSettings(env).labs).toEqual({
      url: 'https://api.labs.example',
      version: 'v1',
      hosts: ['labs.example', 'beta.labs.example'],
    })
    expect(() => readSettings({ ATRIUM_LABS_URL: 'labs', ATRIUM_LABS_HOSTS: 'https://labs.example/x' })).toThrow(
      /ATRIUM_LABS_URL must be a URL[\s\S]*ATRIUM_LABS_HOSTS must be up to 20 hosts/,
    )
  })

  test('of e-mail name a provider and what it needs, travel to a service, and say what is missing without any key', () => {
    const env = {
      ATRIUM_MAIL_API_KEY: 'mlsn.secret',
      ATRIUM_MAIL_FROM: 'Lumen <portal@lumen.example>',
      ATRIUM_MAIL_API_URL: 'http://127.0.0.1:5000/',
    }
    const service = {
      port: 4101,
      home: '/var/lib/atrium',
      databaseUrl: database.DATABASE_URL,
      keyTexts: keys,
      publicUrl: 'https://portal.example',
      host: '127.0.0.1',
      trustedHosts: [],
      trustedOnly: 'sessions' as const,
    }
    const mail = {
      provider: 'mailersend',
      from: { name: 'Lumen', email: 'portal@lumen.example' },
      replyTo: null,
      communityName: 'Buildly Community',
      apiKey: 'mlsn.secret',
      url: 'http://127.0.0.1:5000',
      webhookSecret: null,
    }
    expect(readSettings(env).mail).toEqual(mail)
    expect(readServiceSettings(serviceEnvironment({ ...service, mail: readSettings(env).mail })).mail).toEqual(mail)
    const smtp = { ATRIUM_MAIL_PROVIDER: 'smtp', ATRIUM_MAIL_FROM: 'portal@lumen.example' }
    expect(readSettings({ ...smtp, ATRIUM_MAIL_SMTP_URL: 'smtps://u:p@mail.example' }).mail).toMatchObject({
      provider: 'smtp',
      from: { name: null, email: 'portal@lumen.example' },
      smtpUrl: 'smtps://u:p@mail.example',
    })
    expect(readSettings({ ATRIUM_COMMUNITY_NAME: 'Lumen Guild' }).mail).toMatchObject({
      provider: 'log',
      communityName: 'Lumen Guild',
    })
    expect(() => readSettings(smtp)).toThrow('ATRIUM_MAIL_SMTP_URL is not set.')
    expect(() => readSettings({ ATRIUM_MAIL_PROVIDER: 'brevo', ATRIUM_MAIL_FROM: 'a@b.example' })).toThrow(
      'ATRIUM_MAIL_API_KEY is not set.',
    )
    expect(() => readSettings({ ...env, ATRIUM_MAIL_FROM: 'nobody' })).toThrow(
      /^ATRIUM_MAIL_FROM must be an address(?!.*mlsn)/,
    )
    expect(() => readSettings({ ATRIUM_MAIL_PROVIDER: 'pigeon' })).toThrow(
      'ATRIUM_MAIL_PROVIDER must be mailersend, brevo, sendgrid, mailgun, smtp or log.',
    )
    const mailgun = readSettings({
      ...env,
      ATRIUM_MAIL_PROVIDER: 'mailgun',
      ATRIUM_MAIL_DOMAIN: 'mg.lumen.example',
    }).mail
    expect(mailgun).toMatchObject({ provider: 'mailgun', domain: 'mg.lumen.example' })
    expect(readServiceSettings(serviceEnvironment({ ...service, mail: mailgun })).mail).toEqual(mailgun)
    expect(() =>
      readSettings({ ...env, ATRIUM_MAIL_PROVIDER: 'sendgrid', ATRIUM_MAIL_WEBHOOK_SECRET: 'no-key-but-a-password' }),
    ).toThrow(/^ATRIUM_MAIL_WEBHOOK_SECRET is no public key(?!.*password)/)
  })

  test('are all optional', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      publicUrl: null,
      host: 'localhost',
      trustProxy: false,
      allowedOrigins: [],
      home: resolve(PROJECT, '.atrium'),
      database: null,
      keepDays: {},
      keyTexts: null,
      labs: { url: null, version: 'v1', hosts: [] },
      logLevel: 'info',
      limits: { operation: {}, rates: {} },
      mail: null,
      signIn: { signUp: null, twoFactorRoles: [], providers: [] },
      trustedOnly: null,
    })
  })

  test('count an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, database: null })
  })

  test('say who may run nothing but trusted documents; a service that is told nothing lets sessions run no others', () => {
    expect(readSettings({ ATRIUM_TRUSTED_DOCUMENTS: 'all' }).trustedOnly).toBe('all')
    expect(() => readSettings({ ATRIUM_TRUSTED_DOCUMENTS: 'some' })).toThrow(
      'ATRIUM_TRUSTED_DOCUMENTS must be off, sessions or all.',
    )
    const { DATABASE_URL } = database
    expect(readServiceSettings({ ...keys, DATABASE_URL }).trustedOnly).toBe('sessions')
  })

  test('offer the providers that have a client id, at their own address unless another is given', () => {
    const { signIn } = readSettings({
      ATRIUM_SIGN_UP: 'open',
      ATRIUM_TWO_FACTOR_ROLES: 'admin, PROJECT_MANAGER',
      ATRIUM_OAUTH_GITHUB_CLIENT_ID: 'hub',
      ATRIUM_OAUTH_GITHUB_CLIENT_SECRET: 'secret',
      ATRIUM_OAUTH_GITLAB_CLIENT_ID: 'lab',
      ATRIUM_OAUTH_GITLAB_CLIENT_SECRET: 'secret',
      ATRIUM_OAUTH_GITLAB_URL: 'https://gitlab.example/',
    })
    expect(signIn).toEqual({
      signUp: 'open',
      twoFactorRoles: ['ADMIN', 'PROJECT_MANAGER'],
      providers: [
        {
          provider: 'GITHUB',
          clientId: 'hub',
          clientSecret: 'secret',
          url: 'https://github.com',
          apiUrl: 'https://api.github.com',
        },
        { provider: 'GITLAB', clientId: 'lab', clientSecret: 'secret', url: 'https://gitlab.example', apiUrl: '' },
      ],
    })
    expect(() => readSettings({ ATRIUM_OAUTH_GOOGLE_CLIENT_ID: 'g' })).toThrow(
      'ATRIUM_OAUTH_GOOGLE_CLIENT_SECRET is not set.',
    )
    expect(() => readSettings({ ATRIUM_TWO_FACTOR_ROLES: 'KING' })).toThrow('ATRIUM_TWO_FACTOR_ROLES must be roles')
  })

  test('take a home relative to the working folder', () => {
    expect(readSettings({ ATRIUM_HOME: 'elsewhere' }).home).toBe(resolve('elsewhere'))
  })

  test.each([
    ['http', 'PORT must be a number.'],
    ['0', 'PORT must be 1 or more.'],
    ['70000', 'PORT must be 65535 or less.'],
    ['40.5', 'PORT must be a whole number.'],
  ])('refuse PORT=%s by saying: %s', (PORT, message) => {
    expect(() => readSettings({ PORT })).toThrow(message)
  })

  test('say what runs the query plans', () => {
    expect(gatewayExecutor({})).toBeUndefined()
    expect(gatewayExecutor({ GATEWAY_EXECUTOR: 'apollo' })).toBe('apollo')
    expect(() => readSettings({ GATEWAY_EXECUTOR: 'fast' })).toThrow('GATEWAY_EXECUTOR must be atrium or apollo.')
  })

  test('say how people reach it behind a proxy; pages at the public address are its own', () => {
    const settings = readSettings({
      ATRIUM_PUBLIC_URL: 'https://portal.example/',
      ATRIUM_HOST: '0.0.0.0',
      ATRIUM_TRUST_PROXY: 'on',
      ATRIUM_ALLOWED_ORIGINS: 'https://intranet.example, http://10.0.0.5:8080',
    })
    expect(settings.publicUrl).toBe('https://portal.example')
    expect(gatewayReach(settings)).toEqual({
      host: '0.0.0.0',
      trustProxy: true,
      allowedOrigins: ['https://portal.example', 'https://intranet.example', 'http://10.0.0.5:8080'],
    })
  })

  test.each([
    [{ ATRIUM_PUBLIC_URL: 'portal.example' }, 'ATRIUM_PUBLIC_URL must be a URL such as https://portal.example.'],
    [{ ATRIUM_TRUST_PROXY: 'yes' }, 'ATRIUM_TRUST_PROXY must be on or off.'],
    [{ ATRIUM_ALLOWED_ORIGINS: 'https://a.example/app' }, 'ATRIUM_ALLOWED_ORIGINS must be origins'],
    [{ ATRIUM_ALLOWED_ORIGINS: '*' }, 'ATRIUM_ALLOWED_ORIGINS must be origins'],
  ])('refuse %o', (env, message) => {
    expect(() => readSettings(env)).toThrow(message)
  })

  test('refuse a token for the metrics that is too short', () => {
    expect(() => readSettings({ ATRIUM_METRICS_TOKEN: 'short' })).toThrow(
      'ATRIUM_METRICS_TOKEN must have 16 characters or more',
    )
  })

  test('name every variable that is wrong at once', () => {
    expect(() => readSettings({ PORT: 'x', DATABASE_URL: 'mysql://x' })).toThrow(
      /PORT .*\nDATABASE_URL must be a URL such as postgres:/,
    )
  })

  test('want both database logins or none', () => {
    expect(() => readSettings({ DATABASE_URL: database.DATABASE_URL })).toThrow(
      'DATABASE_OWNER_URL is missing. Set both',
    )
    expect(() => readSettings({ DATABASE_OWNER_URL: database.DATABASE_OWNER_URL })).toThrow(
      'DATABASE_URL is missing. Set both',
    )
  })

  test('want all keys with a database of the operator’s own, and say how they are made', () => {
    expect(() => readSettings(database)).toThrow(
      /^ATRIUM_KEYRING, ATRIUM_SESSION_KEY, ATRIUM_VIEWER_KEY are not set\..*npm run keys/s,
    )
    expect(() => readSettings({ ...database, ...keys, ATRIUM_VIEWER_KEY: '' })).toThrow(
      /^ATRIUM_VIEWER_KEY is not set\./,
    )
    expect(readSettings({ ...database, ...keys })).toMatchObject({
      keyTexts: keys,
      database: { appUrl: database.DATABASE_URL, ownerUrl: database.DATABASE_OWNER_URL },
    })
  })

  test('take keys for the embedded database too, all or none', () => {
    expect(readSettings(keys).keyTexts).toEqual(keys)
    expect(() => readSettings({ ATRIUM_KEYRING: keys.ATRIUM_KEYRING })).toThrow(
      'ATRIUM_SESSION_KEY, ATRIUM_VIEWER_KEY are not set.',
    )
  })
})

describe('the settings of a service', () => {
  const config = {
    port: 4101,
    home: '/var/lib/atrium',
    databaseUrl: database.DATABASE_URL,
    keyTexts: { ATRIUM_KEYRING: 'k1:AAAA', ATRIUM_SESSION_KEY: '{}', ATRIUM_VIEWER_KEY: 'AAAA' },
    publicUrl: 'https://portal.example',
    host: '0.0.0.0',
    trustedHosts: ['127.0.0.1:5001', '127.0.0.1:5002'],
    trustedOnly: 'sessions' as const,
  }

  test('are read as the launcher wrote them', () => {
    expect(readServiceSettings(serviceEnvironment(config))).toMatchObject({
      ...config,
      host: '127.0.0.1',
      subgraphUrls: {},
    })
    const subgraphUrls = { accounts: 'http://127.0.0.1:4101/', projects: 'http://127.0.0.1:4102/?a=b' }
    const gateway = readServiceSettings(serviceEnvironment({ ...config, subgraphUrls }))
    expect(gateway).toMatchObject({ subgraphUrls, host: '0.0.0.0' })
  })

  test('never hold the login that owns the database', () => {
    const environment = serviceEnvironment(config)
    expect(environment['DATABASE_OWNER_URL']).toBe('')
  })

  test('are refused without a database or without keys', () => {
    expect(() => readServiceSettings(keys)).toThrow('DATABASE_URL is not set.')
    expect(() => readServiceSettings({ DATABASE_URL: database.DATABASE_URL })).toThrow('npm run keys')
  })
})
