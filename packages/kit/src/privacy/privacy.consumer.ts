import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { withPurpose } from '../database/database.ts'
import { type Consumer, type EventPayloads, isEvent, recordEvent } from '../events/index.ts'
import type { Keyring } from '../secrets/index.ts'
import { erasePerson } from './erase-person.ts'
import { exportPerson } from './export-person.ts'
import { sealPart } from './parts-cipher.ts'
import type { PersonalDataMap } from './personal-data.ts'
import { openSubject } from './subject.ts'

/** Characters of an export in one event. */
const PIECE = 200_000

/**
 * Has a subgraph answer for its own: it takes the person out, or sends back what it keeps, in pieces, and says when it is done.
 * @param keyring null where the process has none.
 * @param erases false where the subgraph has erased already when it says that others are to.
 */
export function answerForPeople(map: PersonalDataMap, keyring: Keyring | null, { erases = true } = {}): Consumer {
  return {
    name: 'privacy',
    streams: ['accounts'],
    types: erases ? ['privacy.export_started', 'privacy.erasure_started'] : ['privacy.export_started'],
    async handle(em, event) {
      if (isEvent(event, 'privacy.export_started')) await sendParts(em, map, event.payload, keyring)
      if (isEvent(event, 'privacy.erasure_started')) await eraseAndTell(em, map, event.payload, keyring)
    },
  }
}

/** Takes a person out of the subgraph of `em`, a consumer's, and says so. */
export async function eraseAndTell(
  em: EntityManager,
  map: PersonalDataMap,
  payload: EventPayloads['privacy.erasure_started'],
  keyring: Keyring | null,
) {
  const rows = await withPurpose(em, 'privacy', () => erasePerson(em, map, openSubject(payload, keyring)))
  await tell(em, { requestId: payload.requestId, source: map.source, position: 0, isLast: true, rows, sealed: null })
}

async function sendParts(
  em: EntityManager,
  map: PersonalDataMap,
  { publicKey, ...payload }: EventPayloads['privacy.export_started'],
  keyring: Keyring | null,
) {
  const { requestId } = payload
  let [position, rows, lines, size] = [0, 0, [] as string[], 0]
  const send = async (isLast: boolean) => {
    const place = partPlace(requestId, map.source, position)
    const sealed = lines.length > 0 ? sealPart(lines.join('\n'), place, publicKey) : null
    await tell(em, { requestId, source: map.source, position, isLast, rows, sealed })
    ;[position, lines, size] = [position + 1, [], 0]
  }
  await withPurpose(em, 'privacy', async () => {
    for await (const said of exportPerson(em, map, openSubject(payload, keyring))) {
      const line = JSON.stringify(said)
      if (size > 0 && size + line.length > PIECE) await send(false)
      lines.push(line)
      size += line.length
      if ('row' in said) rows += 1
    }
    await send(true)
  })
}

/** Where a piece of an export stands: what its encryption is bound to. */
export const partPlace = (requestId: string, source: string, position: number) => `${requestId}/${source}/${position}`

// Its id is made of what it says: work that is done again sends nothing twice.
function tell(em: EntityManager, payload: EventPayloads['privacy.part']): Promise<string> {
  const digest = createHash('sha256')
    .update(partPlace(payload.requestId, payload.source, payload.position))
    .digest('hex')
  const id = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20, 32)]
  return recordEvent(em, { id: id.join('-'), type: 'privacy.part', payload })
}
