import type { EventActor } from '@atrium/kit/events'
import type { Reader } from '../../shared/reader.ts'

export const nameOf = (p: Reader) => actorOf(p)?.name ?? 'Someone'

export function actorOf(p: Reader): EventActor | null {
  const name = p.text('actor.display_name', 60) ?? p.text('actor.nickname', 60)
  return name === null
    ? null
    : { id: null, name, avatarUrl: p.url('actor.links.avatar.href'), url: p.url('actor.links.html.href') }
}
