import { z } from 'zod'
import { normalizeEmail } from '../users/email.ts'

// What each thing that a company says of itself may be. `undefined` leaves it, null clears it.

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .max(most, `${what} has at most ${most} characters.`)
    .transform((value) => value || null)
    .nullish()

const webAddress = (what: string) =>
  z
    .union([z.url(), z.instanceof(URL)])
    .transform(String)
    .refine((url) => /^https?:\/\/[^/]+/.test(url), `${what} begins with https://.`)
    .refine((url) => url.length <= 2000, `${what} has at most 2000 characters.`)
    .nullish()

export const companyName = z
  .string()
  .trim()
  .min(1, 'Enter the name of the company.')
  .max(200, 'A name has at most 200 characters.')

export const timeZone = z.string().refine(isTimeZone, 'Choose a time zone, such as Europe/Zurich.')

export const profileFields = z.object({
  name: companyName.nullish(),
  industry: text(100, 'An industry'),
  size: text(50, 'A size'),
  websiteUrl: webAddress('A website'),
  logoUrl: webAddress('The address of a logo'),
  billingAddress: text(500, 'An address'),
  taxId: text(50, 'A tax number'),
  timeZone: timeZone.nullish(),
  isLabsCustomer: z.boolean().nullish(),
  labsAccountEmail: z
    .string()
    .transform(normalizeEmail)
    .pipe(z.union([z.literal('').transform(() => null), z.email('Enter an e-mail address, such as you@company.com.')]))
    .nullish(),
  labsDiscountPercent: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/, 'Enter a percentage with at most two decimals, such as 12.50.')
    .refine((percent) => Number(percent) <= 100, 'A discount is 0 to 100 percent.')
    .transform((percent) => Number(percent).toFixed(2))
    .nullish(),
})
export type ProfileFields = z.infer<typeof profileFields>

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'Choose a currency, such as USD.')

function isTimeZone(name: string): boolean {
  try {
    const { timeZone: known } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return known !== undefined && (name.includes('/') || name === 'UTC')
  } catch {
    return false
  }
}
