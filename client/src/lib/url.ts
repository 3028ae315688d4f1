/** An address fit for a link: http or https; anything else (a script, a broken one) is none. */
export const safeUrl = (url: string | null | undefined): string | undefined => {
  if (!url || !URL.canParse(url)) return undefined
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined
}
