import { Directive } from 'type-graphql'

/** The tag of what the gateway may answer once for many. */
const SHARED_TAG = 'shared'

/**
 * Lets the gateway answer subscriptions once for all who would be answered the same (`docs/live.md`).
 * On a subscription field: its stream may be joined late, so it begins with nothing that only its first reader gets.
 * On a type: its fields are answered by the viewer's rights alone (role, companies, agency, developer), never by who the viewer is. A
 * shared stream is asked for nobody: what belongs to one person would not be found.
 */
export function Shared(): ClassDecorator & MethodDecorator {
  return Directive(`@tag(name: "${SHARED_TAG}")`) as ClassDecorator & MethodDecorator
}
