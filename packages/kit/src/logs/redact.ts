import { pino } from 'pino'

const CENSOR = '[redacted]'

/** Names under which secrets are kept, whatever stands before them and however they are joined: `refreshToken`, `set-cookie`. */
const SECRET_NAME =
  /(?:password|passphrase|secret|token|authorization|cookie|api-?_?key|private-?_?key|credential|signature)s?(?:-?_?(?:hash|256|value))?$|^x-atrium-viewer$/i

/** Secrets that can be told by their looks, wherever they stand: in a message, in an address, in a provider's answer. */
const SECRET_TEXT = new RegExp(
  [
    String.raw`(?<=\b(?:bearer|basic) )[\w.~+/=-]{8,}`,
    String.raw`\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*`, // a JWT
    String.raw`\batr_[a-z]+_\w{8,}`, // an API key of ours
    String.raw`\b(?:gh[pousr]_|github_pat_|sk_live_|sk_test_|whsec_|xox[abp]-)[\w-]{8,}`, // GitHub, Stripe, Slack
    String.raw`(?<=\b[a-z][a-z+]*://[^\s/:@"\\]*:)[^\s/@"\\]+(?=@)`, // the password in an address
    String.raw`(?<=[?&](?:[\w-]*(?:token|secret|password|key|code|signature))=)[^&\s"\\]+`,
  ].join('|'),
  'gi',
)

// Deeper than anything that is worth reading in a log.
const MAX_DEPTH = 10

/** The value with what stands under the name of a secret left out, at any depth. Numbers and flags stay: they tell no secret. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || isOpaque(value)) return value
  if (depth > MAX_DEPTH) return '[too deep]'
  if (value instanceof Error) return withoutSecrets(pino.stdSerializers.err(value), depth)
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1))
  if (value instanceof Map || value instanceof Headers) return withoutSecrets(Object.fromEntries(value), depth)
  const entries = Object.entries(value).map(([name, inner]) => {
    const isSecret =
      SECRET_NAME.test(name) && (typeof inner === 'string' || (typeof inner === 'object' && inner !== null))
    return [name, isSecret ? CENSOR : withoutSecrets(inner, depth + 1)]
  })
  return Object.fromEntries(entries)
}

/** Values with a text of their own. */
function isOpaque(value: object): boolean {
  return 'toJSON' in value && typeof value.toJSON === 'function' && !(value instanceof Error)
}

/** The line of a log without the secrets that their looks give away. */
export function withoutSecretTexts(line: string): string {
  return line.replace(SECRET_TEXT, CENSOR)
}
