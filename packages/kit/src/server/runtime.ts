import type { BusListener } from '../events/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Logger } from '../logs/index.ts'
import type { Keys } from '../secrets/index.ts'
import type { Role } from '../viewer/index.ts'

/** What a subgraph needs of the process it runs in. */
export interface SubgraphRuntime {
  /** The application's login. */
  databaseUrl: string
  keys: Keys
  bus: BusListener
  jobs: Jobs
  log: Logger
  /** Where people and providers reach the installation, such as `http://localhost:4000`. No slash at the end. */
  publicUrl: string
  /** Hosts (`host:port`) in private networks that providers may be reached at: the simulators' in demo mode, else none. */
  trustedHosts: readonly string[]
  /** How e-mail is sent. Left out: mails stay in their log. */
  mail?: MailSettings | null
  /** Which ways in the operator offers. Left out: people are invited, and have a password. */
  signIn?: SignInSettings
  /** Buildly Labs. Left out: it is not offered. */
  labs?: LabsSettings | null
}

/** Which ways in the operator offers: `ATRIUM_SIGN_UP`, `ATRIUM_TWO_FACTOR_ROLES`, `ATRIUM_OAUTH_*`. */
export interface SignInSettings {
  /** Whether people make accounts by themselves, or are invited. */
  signUp: 'open' | 'invited'
  /** Roles that have to sign in with a second step. */
  twoFactorRoles: readonly Role[]
  /** Providers that people can sign in with, each at most once. */
  providers: readonly OAuthSettings[]
}

export interface OAuthSettings {
  provider: 'GOOGLE' | 'GITHUB' | 'GITLAB' | 'BITBUCKET'
  clientId: string
  clientSecret: string
  /** Of Google and GitLab the OpenID issuer, of the others the address of their site. No slash at the end. */
  url: string
  /** Of GitHub and Bitbucket: where the REST API is. No slash at the end. */
  apiUrl: string
  /** For each answer of the provider. Default 10. */
  timeoutSeconds?: number
}

/** How Buildly Labs is reached: `ATRIUM_LABS_*`. */
export interface LabsSettings {
  /** Base address of its API; null where it is not offered. */
  url: string | null
  /** Version of its API. */
  version: 'v1'
  /** Hosts that addresses of projects may have, the dashboard's first; empty: those of Buildly. */
  hosts: readonly string[]
}

interface MailSender {
  /** Whose mails they are. `name` null: the agency's. */
  from: { email: string; name: string | null }
  replyTo: string | null
  /** What the developers' community is called in mails. */
  communityName: string
}

interface MailApi {
  /** Where the provider's API is; left out: the provider's own address. */
  url?: string | undefined
  /** Where the mails of a simulated provider can be read. */
  inboxUrl?: string | undefined
  apiKey: string
  /** What its webhooks are signed with, or send along; of SendGrid the public key that verifies them. Null: they are refused. */
  webhookSecret: string | null
}

/** How e-mail is sent: `ATRIUM_MAIL_*`. `log` sends nothing, for installations without a provider. */
export type MailSettings = MailSender &
  (
    | ({ provider: 'mailersend' } & MailApi)
    | ({ provider: 'brevo' } & MailApi)
    | ({ provider: 'sendgrid' } & MailApi)
    | ({
        provider: 'mailgun'
        /** The sending domain, as Mailgun knows it; left out: that of the sender's address. */
        domain?: string | undefined
      } & MailApi)
    | { provider: 'smtp'; smtpUrl: string }
    | { provider: 'log' }
  )
