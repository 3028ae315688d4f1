// Writes each activity as a line to standard output, as it happens. Where it stands is kept in a file: started again, it goes on
// where it stopped, and what happened meanwhile comes first. The key needs the scope
// activities:read.
//
//   ATRIUM_API_KEY=atr_live_… CURSOR_FILE=cursor.txt npx tsx sdk/examples/watch-activity.ts
import { readFile, rename, writeFile } from 'node:fs/promises'
import { Activities, CursorError, graphql } from '@atrium/sdk'
import { atriumFromEnvironment } from './environment.ts'

/** A document of one's own: only what is needed. */
const Watch = graphql(`
  subscription Watch($after: String) {
    activity(after: $after) {
      cursor
      activity {
        occurredAt
        summary
      }
    }
  }
`)

const atrium = atriumFromEnvironment()
const { CURSOR_FILE: file = 'cursor.txt' } = process.env

try {
  await watch((await readFile(file, 'utf8').catch(() => '')) || null)
} catch (error) {
  if (!(error instanceof CursorError)) throw error
  console.error(`${error.message} Going on with what is newest.`)
  await watch(await newestCursor())
}

async function watch(after: string | null): Promise<void> {
  const onReconnect = ({ message }: Error) => console.error(`${message} Connecting again.`)
  for await (const { activity } of atrium.subscribe(Watch, {}, { after, onReconnect })) {
    console.log(`${activity.activity.occurredAt} ${activity.activity.summary}`)
    // Only now: what was not handled comes again after a crash. Renamed, so that the file is never half a cursor.
    await writeFile(`${file}.new`, activity.cursor)
    await rename(`${file}.new`, file)
  }
}

async function newestCursor(): Promise<string | null> {
  const { activities } = await atrium.query(Activities, { first: 1 })
  return activities?.edges[0]?.cursor ?? null
}
