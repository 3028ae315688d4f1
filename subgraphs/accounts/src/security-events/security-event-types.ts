/** What can happen to the way a person signs in, and to the keys that they have made. May grow. */
export const SecurityEventType = {
  LOCKED_OUT: 'LOCKED_OUT',
  NEW_DEVICE: 'NEW_DEVICE',
  SESSION_STOLEN: 'SESSION_STOLEN',
  SESSION_REVOKED: 'SESSION_REVOKED',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  PASSWORD_RESET: 'PASSWORD_RESET',
  TWO_FACTOR_ENABLED: 'TWO_FACTOR_ENABLED',
  TWO_FACTOR_DISABLED: 'TWO_FACTOR_DISABLED',
  RECOVERY_CODE_USED: 'RECOVERY_CODE_USED',
  RECOVERY_CODES_REPLACED: 'RECOVERY_CODES_REPLACED',
  PASSKEY_ADDED: 'PASSKEY_ADDED',
  PASSKEY_REMOVED: 'PASSKEY_REMOVED',
  IDENTITY_LINKED: 'IDENTITY_LINKED',
  IDENTITY_UNLINKED: 'IDENTITY_UNLINKED',
  OAUTH_FAILED: 'OAUTH_FAILED',
  API_KEY_REFUSED_ADDRESS: 'API_KEY_REFUSED_ADDRESS',
  API_KEY_USED_AFTER_END: 'API_KEY_USED_AFTER_END',
  EMAIL_CHANGE_REQUESTED: 'EMAIL_CHANGE_REQUESTED',
  EMAIL_CHANGED: 'EMAIL_CHANGED',
  IMPERSONATED: 'IMPERSONATED',
  DATA_EXPORT_REQUESTED: 'DATA_EXPORT_REQUESTED',
  ERASURE_SCHEDULED: 'ERASURE_SCHEDULED',
  ERASURE_CANCELLED: 'ERASURE_CANCELLED',
} as const
export type SecurityEventType = (typeof SecurityEventType)[keyof typeof SecurityEventType]

interface Rule {
  /** What people read: "Your password was changed". */
  title: string
  /** Whether the person is told at once, by notification and e-mail, and not by the list alone. */
  alertsPerson: boolean
  /** Whether administrators are told: somebody may be attacking. */
  alertsAdmins: boolean
}

const listed = (title: string): Rule => ({ title, alertsPerson: false, alertsAdmins: false })
const told = (title: string): Rule => ({ title, alertsPerson: true, alertsAdmins: false })
const alarm = (title: string): Rule => ({ title, alertsPerson: true, alertsAdmins: true })

export const SECURITY_RULES: Record<SecurityEventType, Rule> = {
  LOCKED_OUT: alarm('Too many failed sign-ins'),
  NEW_DEVICE: told('Signed in from a new device'),
  SESSION_STOLEN: alarm('A session was ended because its token was used twice'),
  SESSION_REVOKED: listed('A session was ended'),
  PASSWORD_CHANGED: told('The password was changed'),
  PASSWORD_RESET: told('A new password was set by e-mail'),
  TWO_FACTOR_ENABLED: told('Two-step sign-in was switched on'),
  TWO_FACTOR_DISABLED: told('Two-step sign-in was switched off'),
  RECOVERY_CODE_USED: told('A recovery code was used'),
  RECOVERY_CODES_REPLACED: told('The recovery codes were replaced'),
  PASSKEY_ADDED: told('A passkey was added'),
  PASSKEY_REMOVED: told('A passkey was removed'),
  IDENTITY_LINKED: told('An account at another provider was linked'),
  IDENTITY_UNLINKED: told('An account at another provider was unlinked'),
  EMAIL_CHANGE_REQUESTED: told('Another address was entered for your account, and waits to be confirmed there'),
  EMAIL_CHANGED: told('The address that you sign in with was changed'),
  IMPERSONATED: told('An administrator acted in your place'),
  API_KEY_REFUSED_ADDRESS: alarm('An API key was used from an address that it does not allow'),
  API_KEY_USED_AFTER_END: alarm('An API key was used after its end'),
  DATA_EXPORT_REQUESTED: told('A copy of all your data was asked for'),
  ERASURE_SCHEDULED: told('Your account is to be erased'),
  ERASURE_CANCELLED: told('Your account will not be erased'),
  OAUTH_FAILED: { title: 'Signing in with a provider failed', alertsPerson: false, alertsAdmins: true },
}
