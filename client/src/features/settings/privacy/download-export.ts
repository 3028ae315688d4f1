import type { Client } from '@urql/core'
import { problemOf } from '../../../graphql/problem.ts'
import { ExportPiece } from './privacy-documents.ts'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/**
 * The archive of a copy of one's data, piece by piece.
 * @param onProgress told how much there is, 0 to 1. @throws Error that says what went wrong.
 */
export const readArchive = async (
  client: Client,
  { id, pieces }: { id: string; pieces: number },
  onProgress: (share: number) => void,
): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let position = 0; position < pieces; position += 1) {
    const { data, error } = await client
      .query(ExportPiece, { id, position }, { requestPolicy: 'network-only' })
      .toPromise()
    if (error) throw new Error(problemOf(error).message)
    if (!data?.dataExportPiece) throw new Error('This copy is no longer there. Ask for another.')
    parts.push(bytesOf(data.dataExportPiece))
    onProgress((position + 1) / pieces)
  }
  return new Blob(parts, { type: 'application/zip' })
}
