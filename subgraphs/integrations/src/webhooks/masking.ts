const SECRET_NAME = /secret|token|password|passphrase|private_?key|authorization|api_?key|credential/i
/** Keys and tokens of well-known forms, wherever they stand in a text. */
const SECRET_TEXT =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|sk_(?:live|test)_\w{8,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z0-9]{16})\b/g
const MASK = '••••••'

/** A payload for people to look at: values that are named like a secret, or look like one, are masked. */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SECRET_TEXT, MASK)
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(name, inner)]))
}

function masked(name: string, value: unknown): unknown {
  const isSecret = SECRET_NAME.test(name) && typeof value === 'string' && value !== '' && !value.startsWith('http')
  return isSecret ? MASK : maskSecrets(value)
}
