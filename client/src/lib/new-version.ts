import { readSetting, writeSetting } from './settings.ts'

const AGAIN_MS = 60_000

/**
 * After a new version is installed, an open page may ask for files that are gone. It is then loaded afresh, at most once a
 * minute, so that a file that is truly missing cannot make it reload for ever.
 */
export const reloadOnNewVersion = (): void => {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(readSetting('reloaded') ?? 0) < AGAIN_MS) return
    event.preventDefault()
    writeSetting('reloaded', String(Date.now()))
    location.reload()
  })
}
