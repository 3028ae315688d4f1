import { userError } from '@atrium/kit/errors'

const NAME_LENGTH = 100
/** Controls, zero-width characters, changes of direction, fillers: nobody sees or types them, and they disguise a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** The name as it can be read and typed: without what is invisible, each white space one blank. */
export function visibleName(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim()
}

/** @throws NAME_INVALID */
export function checkedName(name: string): string {
  const visible = visibleName(name)
  if (visible.length > 0 && visible.length <= NAME_LENGTH) return visible
  throw userError('NAME_INVALID', `Give the connection a name of 1 to ${NAME_LENGTH} visible characters.`, ['name'])
}
