import { readSetting, writeSetting } from './settings.ts'

const AGAIN_MS = 60_000

/** Loads the page afresh if the server answers; where it does not, the page that is open is better than none. */
export const reloadIfReachable = async (): Promise<void> => {
  const isReachable = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isReachable) location.reload()
}

/**
 * After a new version is installed, an open page may ask for files that are gone. It is then loaded afresh, at most once a
 * minute, so that a file that is truly missing cannot make it reload for ever.
 */
export const reloadOnNewVersion = (): void => {
  addEventListener('vite:preloadError', () => {
    if (Date.now() - Number(readSetting('reloaded') ?? 0) < AGAIN_MS) return
    writeSetting('reloaded', String(Date.now()))
    void reloadIfReachable()
  })
}
