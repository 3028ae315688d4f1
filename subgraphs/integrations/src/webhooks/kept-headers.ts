/** Would open a door, or tell nothing that the delivery's own columns do not. */
const DROPPED_HEADERS =
  /signature|authorization|cookie|secret|token|^(host|connection|content-length|accept-encoding)$|^x-forwarded|^x-real-ip/

/** A shorter secret would be found in headers that it is not in. */
const SHORTEST_FOUND = 8

/**
 * The headers of a delivery that are stored with it: whatever one is called, not if it carries a secret, nor if a person said that the
 * signature stands in it.
 * @param settings of the connection. @param secrets in clear text.
 */
export function keptHeaders(
  headers: Record<string, string>,
  settings: Record<string, unknown>,
  secrets: readonly string[],
): Record<string, string> {
  const { signatureHeader } = settings
  const ofSignature = typeof signatureHeader === 'string' ? signatureHeader.toLowerCase() : null
  const hasSecret = (value: string) =>
    secrets.some((secret) => value === secret || (secret.length >= SHORTEST_FOUND && value.includes(secret)))
  const kept = Object.entries(headers).filter(
    ([name, value]) => !DROPPED_HEADERS.test(name) && name !== ofSignature && !hasSecret(value),
  )
  return Object.fromEntries(kept)
}
