/** When an access token ends, in milliseconds since 1970; 0 when it cannot be read, which means at once. */
export const expiryOf = (token: string): number => {
  try {
    const body = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')))
    const seconds = claims && typeof claims === 'object' && 'exp' in claims ? Number(claims.exp) : 0
    return Number.isFinite(seconds) ? seconds * 1000 : 0
  } catch {
    return 0
  }
}
