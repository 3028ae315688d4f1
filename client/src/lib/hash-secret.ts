/** The secret behind the # of a link from a mail, taken out of the address so that it stays in no history. Null without one. */
export const takeHashSecret = (): string | null => {
  const secret = location.hash.slice(1)
  if (!secret) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return secret
}
