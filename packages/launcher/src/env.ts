import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GatewayConfig, TrustedOnly } from '@atrium/gateway'
import { limitsFromEnvironment, telemetryFromEnvironment } from '@atrium/gateway/env'
import type { KeepDays } from '@atrium/kit/database'
import type { KeyTexts } from '@atrium/kit/secrets'
import type { LabsSettings, MailSettings, SignInSettings } from '@atrium/kit/server'
import { z } from 'zod'
import { StartFailure } from './failure.ts'
import { keepDaysSchema, readKeepDays } from './keep-env.ts'
import { labsEnvironment, labsSchema, readLabs } from './labs-env.ts'
import { readSignIn, signInEnvironment, signInSchema } from './sign-in-env.ts'
import { mailEnvironment, mailSchema, readMail } from './mail-env.ts'

/** Root of the project, from `src` and from `dist` alike. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url))

/** Where programs are looked up. */
export const SEARCH_PATH = process.env.PATH ?? ''

/** How people reach the gateway when something stands in front of it, or when they come from other machines. */
export interface Reach {
  /** Where people and providers reach the installation, without a slash at the end; null means `http://localhost:<port>`. */
  publicUrl: string | null
  /** Name or address that the gateway listens on. */
  host: string
  /** One proxy stands in front: the last address of `X-Forwarded-For` is the client's, `X-Forwarded-Proto` and `-Host` are believed. */
  trustProxy: boolean
  /** Origins beside the public one whose pages may call the API with a person's session. */
  allowedOrigins: string[]
}

/** What the environment says. Everything is optional. */
export interface Settings extends Reach {
  /** TCP port of the gateway. */
  port: number
  /** Absolute path of `ATRIUM_HOME`. */
  home: string
  /** A PostgreSQL of the operator's own; null means the embedded one. */
  database: { appUrl: string; ownerUrl: string } | null
  /** Null means those kept in `ATRIUM_HOME/keys`. */
  keyTexts: KeyTexts | null
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Limits of the gateway that hold whatever an administrator sets: `ATRIUM_LIMIT_*`. */
  limits: NonNullable<GatewayConfig['limits']>
  /** Who may send nothing but the client's own documents; null leaves it to the launcher: nobody in demo mode, else sessions. */
  trustedOnly: TrustedOnly | null
  /** How e-mail is sent: `ATRIUM_MAIL_*`. Null when nothing is set: mails stay in their log, in demo mode the simulator takes them. */
  mail: MailSettings | null
  /** Which ways in there are. `signUp` null leaves it to the launcher: open in demo mode, else by invitation. */
  signIn: Omit<SignInSettings, 'signUp'> & { signUp: SignInSettings['signUp'] | null }
  /** How Buildly Labs is reached: `ATRIUM_LABS_*`. Without an address it is not offered, in demo mode the simulator is. */
  labs: LabsSettings
  /** Days that metrics are kept, by table: `ATRIUM_KEEP_METRIC_*_DAYS`. */
  keepDays: KeepDays
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a URL such as postgres://user:password@host:5432/atrium',
})
const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(65_535, 'must be 65535 or less')

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  )

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text
const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL such as https://portal.example' })
  .transform((url) => url.replace(/\/+$/, ''))

const schema = z.object({
  PORT: port.default(4000),
  ATRIUM_PUBLIC_URL: publicUrl.optional(),
  ATRIUM_HOST: z.string().default('localhost'),
  ATRIUM_TRUST_PROXY: z.enum(['on', 'off'], 'must be on or off').default('off'),
  ATRIUM_ALLOWED_ORIGINS: list.refine(
    (origins) => origins.every(isOrigin),
    'must be origins such as https://portal.example, with commas between them and without a path',
  ),
  ATRIUM_HOME: z.string().optional(),
  ATRIUM_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  GATEWAY_EXECUTOR: z.enum(['atrium', 'apollo'], 'must be atrium or apollo').optional(),
  ATRIUM_TRUSTED_DOCUMENTS: z.enum(['off', 'sessions', 'all'], 'must be off, sessions or all').optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  ATRIUM_KEYRING: z.string().optional(),
  ATRIUM_SESSION_KEY: z.string().optional(),
  ATRIUM_VIEWER_KEY: z.string().optional(),
  ...mailSchema,
  ...signInSchema,
  ...labsSchema,
  ...keepDaysSchema,
})

type Environment = z.infer<typeof schema>

/** @throws StartFailure naming each variable that is wrong and what it should be. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  // An empty variable (`PORT= npm start`, an unfilled line of an environment file) is one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = schema.safeParse(given)
  if (error)
    throw new StartFailure(error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'))
  const database = readDatabase(data)
  // Read again where the gateway starts; what is wrong is said before anything does.
  gatewayTelemetry(given)
  return {
    port: data.PORT,
    ...readReach(data),
    home: data.ATRIUM_HOME ? resolve(data.ATRIUM_HOME) : resolve(PROJECT, '.atrium'),
    database,
    keyTexts: readKeyTexts(data, database !== null),
    logLevel: data.ATRIUM_LOG_LEVEL,
    limits: readLimits(given),
    trustedOnly: data.ATRIUM_TRUSTED_DOCUMENTS ?? null,
    mail: readMail(data),
    signIn: readSignIn(data),
    labs: readLabs(data),
    keepDays: readKeepDays(data),
  }
}

function readReach(env: Environment): Reach {
  return {
    publicUrl: env.ATRIUM_PUBLIC_URL ?? null,
    host: env.ATRIUM_HOST,
    trustProxy: env.ATRIUM_TRUST_PROXY === 'on',
    allowedOrigins: env.ATRIUM_ALLOWED_ORIGINS,
  }
}

/** What the gateway is told of it: pages at the public address are its own, whatever `Host` a proxy passes on. */
export function gatewayReach(reach: Reach): Omit<Reach, 'publicUrl'> {
  const { publicUrl: url, host, trustProxy, allowedOrigins } = reach
  return { host, trustProxy, allowedOrigins: [...(url === null ? [] : [new URL(url).origin]), ...allowedOrigins] }
}

function readLimits(env: NodeJS.ProcessEnv): Settings['limits'] {
  try {
    return limitsFromEnvironment(env)
  } catch (error) {
    throw new StartFailure((error as Error).message)
  }
}

/** What runs the gateway's query plans, as `GATEWAY_EXECUTOR` says; undefined when it does not. */
export function gatewayExecutor(env: NodeJS.ProcessEnv = process.env): Environment['GATEWAY_EXECUTOR'] {
  return schema.shape.GATEWAY_EXECUTOR.parse(env['GATEWAY_EXECUTOR'] || undefined)
}

/**
 * What the gateway tells of its work: `ATRIUM_SLOW_MS`, `ATRIUM_METRICS_TOKEN`.
 * @throws StartFailure naming what is wrong.
 */
export function gatewayTelemetry(env: NodeJS.ProcessEnv = process.env): GatewayConfig['telemetry'] {
  try {
    return telemetryFromEnvironment(env)
  } catch (error) {
    throw new StartFailure((error as Error).message)
  }
}

function readDatabase({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }: Environment): Settings['database'] {
  if (appUrl && ownerUrl) return { appUrl, ownerUrl }
  if (!appUrl && !ownerUrl) return null
  throw new StartFailure(
    `${appUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} is missing. Set both: DATABASE_OWNER_URL for the login that owns the ` +
      'database and may create roles, DATABASE_URL for the one that Atrium works with. Or set neither, for the embedded PostgreSQL.',
  )
}

function readKeyTexts(env: Environment, required: boolean): KeyTexts | null {
  const { ATRIUM_KEYRING, ATRIUM_SESSION_KEY, ATRIUM_VIEWER_KEY } = env
  const texts = { ATRIUM_KEYRING, ATRIUM_SESSION_KEY, ATRIUM_VIEWER_KEY }
  const missing = Object.entries(texts).filter(([, value]) => !value)
  if (missing.length === 0) return texts as KeyTexts
  if (!required && missing.length === 3) return null
  const names = missing.map(([name]) => name).join(', ')
  throw new StartFailure(
    `${missing.length === 1 ? `${names} is` : `${names} are`} not set. With a database of your own Atrium keeps no key itself: ` +
      'make a set with `npm run keys`, store it where you keep secrets, and put it in the environment. ' +
      'Use the same set at every start: what one set encrypted, another cannot read.',
  )
}

/** What one service's environment says, in services mode. */
export interface ServiceSettings extends Omit<Reach, 'publicUrl'> {
  /** 0 takes a free one. */
  port: number
  home: string
  databaseUrl: string
  keyTexts: KeyTexts
  publicUrl: string
  trustedHosts: string[]
  /** Of the gateway: where each subgraph answers. */
  subgraphUrls: Record<string, string>
  logLevel: Settings['logLevel']
  limits: Settings['limits']
  trustedOnly: TrustedOnly
  mail: MailSettings | null
  signIn: SignInSettings
  /** How Buildly Labs is reached: `ATRIUM_LABS_*`. Without an address it is not offered, in demo mode the simulator is. */
  labs: LabsSettings
}

const serviceSchema = schema.extend({
  DATABASE_URL: z.string('is not set').pipe(postgresUrl),
  ATRIUM_SERVICE_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  ATRIUM_SERVICE_HOST: z.string().default('127.0.0.1'),
  ATRIUM_PUBLIC_URL: publicUrl.default('http://localhost:4000'),
  ATRIUM_TRUSTED_HOSTS: list,
  ATRIUM_SUBGRAPH_URLS: list,
})

/** @throws StartFailure naming each variable that is wrong and what it should be. */
export function readServiceSettings(env: NodeJS.ProcessEnv = process.env): ServiceSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = serviceSchema.safeParse(given)
  if (error)
    throw new StartFailure(error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'))
  return {
    port: data.ATRIUM_SERVICE_PORT,
    ...readReach(data),
    host: data.ATRIUM_SERVICE_HOST,
    home: data.ATRIUM_HOME ?? resolve(PROJECT, '.atrium'),
    databaseUrl: data.DATABASE_URL,
    keyTexts: readKeyTexts(data, true)!,
    publicUrl: data.ATRIUM_PUBLIC_URL,
    trustedHosts: data.ATRIUM_TRUSTED_HOSTS,
    subgraphUrls: Object.fromEntries(data.ATRIUM_SUBGRAPH_URLS.map(readPair)),
    logLevel: data.ATRIUM_LOG_LEVEL,
    limits: readLimits(given),
    trustedOnly: data.ATRIUM_TRUSTED_DOCUMENTS ?? 'sessions',
    mail: readMail(data),
    signIn: { ...readSignIn(data), signUp: data.ATRIUM_SIGN_UP ?? 'invited' },
    labs: readLabs(data),
  }
}

// `name=url`; a URL may hold `=` itself.
function readPair(entry: string): [string, string] {
  const end = entry.indexOf('=')
  return [entry.slice(0, end), entry.slice(end + 1)]
}

/** The environment that {@link readServiceSettings} reads, for a service that the launcher starts. */
export function serviceEnvironment(config: {
  port: number
  home: string
  databaseUrl: string
  keyTexts: KeyTexts
  publicUrl: string
  /** What the gateway listens on; subgraphs are reached by the gateway only. */
  host: string
  trustedHosts: readonly string[]
  subgraphUrls?: Record<string, string> | undefined
  trustedOnly: TrustedOnly
  mail?: MailSettings | null
  signIn?: SignInSettings
  labs?: LabsSettings
}): NodeJS.ProcessEnv {
  const urls = Object.entries(config.subgraphUrls ?? {}).map(([name, url]) => `${name}=${url}`)
  return {
    ...process.env,
    ...config.keyTexts,
    DATABASE_URL: config.databaseUrl,
    // A service works with the application's login; it has no need of the owner's.
    DATABASE_OWNER_URL: '',
    ATRIUM_HOME: config.home,
    ATRIUM_SERVICE_PORT: String(config.port),
    ATRIUM_SERVICE_HOST: config.subgraphUrls ? config.host : '127.0.0.1',
    ATRIUM_PUBLIC_URL: config.publicUrl,
    ATRIUM_TRUSTED_HOSTS: config.trustedHosts.join(','),
    ATRIUM_SUBGRAPH_URLS: urls.join(','),
    ATRIUM_TRUSTED_DOCUMENTS: config.trustedOnly,
    ...(config.mail && mailEnvironment(config.mail)),
    ...(config.signIn && signInEnvironment(config.signIn)),
    ...(config.labs && labsEnvironment(config.labs)),
  }
}
