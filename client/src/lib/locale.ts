/**
 * How numbers and times are written: the person's own kind of English, since the words around them are English. A German date
 * in an English sentence helps nobody.
 */
export const locale = navigator.languages.find((language) => language.startsWith('en') && isTag(language)) ?? 'en'

// A browser under the POSIX locale says `en-US@posix`, which Intl refuses.
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
