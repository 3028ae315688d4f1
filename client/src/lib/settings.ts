const prefix = 'atrium.'

/** A small thing remembered in this browser; null when storage is closed to us. */
export const readSetting = (name: string): string | null => {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

export const writeSetting = (name: string, value: string): void => {
  try {
    localStorage.setItem(prefix + name, value)
  } catch {
    // Private windows may refuse; the setting then lasts as long as the page.
  }
}
