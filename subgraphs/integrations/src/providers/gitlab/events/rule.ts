import type { EventActor } from '@atrium/kit/events'
import type { ProviderEvent } from '../../provider.ts'
import { type Said, saidIn } from '../../shared/code-host.ts'
import { cut, type Reader } from '../../shared/reader.ts'

/** One kind of event; a text says why it is not shown. @param path of the project. */
export type Rule = (p: Reader, path: string) => ProviderEvent | string

export const said = (path: string, what: Said) => saidIn('gitlab', path, what)

/** Who did it. Pushes say it at the top, the rest under `user`. */
export function actorOf(p: Reader): EventActor | null {
  const name =
    p.text('user.name', 60) ?? p.text('user_name', 60) ?? p.text('user.username', 60) ?? p.text('user_username', 60)
  const avatarUrl = p.url('user.avatar_url') ?? p.url('user_avatar')
  return name === null ? null : { id: null, name, avatarUrl, url: null }
}

export const nameOf = (p: Reader) => actorOf(p)?.name ?? 'Someone'

/** `!7 “Menu”`, as much of it as is known, else `a merge request`. */
export function numbered(p: Reader, path: string, sign: '#' | '!', otherwise: string): string {
  const number = p.number(`${path}.iid`)
  const title = p.text(`${path}.title`, 80)
  if (number === null && title === null) return otherwise
  return [number === null ? null : `${sign}${number}`, title === null ? null : `“${cut(title, 80)}”`]
    .filter(Boolean)
    .join(' ')
}
