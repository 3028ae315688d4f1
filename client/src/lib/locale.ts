/**
 * How numbers and times are written: the person's own kind of English, since the words around them are English. A German date
 * in an English sentence helps nobody.
 */
export const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en'
