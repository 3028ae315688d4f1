const claimsOf = (token: string): Record<string, unknown> => {
  try {
    const body = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')))
    return claims && typeof claims === 'object' ? { ...claims } : {}
  } catch {
    return {}
  }
}

/** The session that an access token is of. */
export const sessionOf = (token: string): unknown => claimsOf(token)['sid']

/** When an access token ends, in milliseconds since 1970; 0 when it cannot be read, which means at once. */
export const expiryOf = (token: string): number => {
  const seconds = Number(claimsOf(token)['exp'] ?? 0)
  return Number.isFinite(seconds) ? seconds * 1000 : 0
}
