const HERE = 'http://here.invalid'
const LONGEST = 500

/** A path of the application to go back to, out of what an address asks for: anything that leads elsewhere becomes the first page. */
export function ownPath(to: string): string {
  if (to.length > LONGEST || !URL.canParse(to, HERE)) return '/'
  // Read as a browser reads it: it leaves tabs out and takes a backslash for a slash, either of which may lead to another host.
  const url = new URL(to, HERE)
  const path = url.pathname + url.search + url.hash
  return url.origin === HERE && !path.startsWith('//') ? path : '/'
}
