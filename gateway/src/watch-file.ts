import { readFileSync, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** One change of a file is told as several events, the first of which may find it half written. */
const SETTLE_MS = 100

/** Calls back with the text of a file each time that has changed. The folder is watched, since many programs replace a file. */
export function watchFile(path: string, onChange: (text: string) => void): () => void {
  const file = resolve(path)
  const name = basename(file)
  let last = readFileSync(file, 'utf8')
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    const text = readIfThere(file)
    if (text === null || text === last) return
    last = text
    onChange(text)
  }

  const watcher = watch(dirname(file), (_event, changed) => {
    if (changed !== name) return
    clearTimeout(timer)
    timer = setTimeout(look, SETTLE_MS)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

/** Null between the removal of the old file and the writing of the new one: another event follows. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
