/** A path of the application to go on to, out of what an address asks for: anything that leads elsewhere becomes the first page. */
export const ownPath = (to: unknown): string => {
  const here = 'http://here.invalid'
  if (typeof to !== 'string' || !URL.canParse(to, here)) return '/'
  // Read as the browser reads it: it leaves tabs out and takes a backslash for a slash, either of which may lead to another host.
  const url = new URL(to, here)
  const path = url.pathname + url.search + url.hash
  return url.origin === here && !path.startsWith('//') ? path : '/'
}
