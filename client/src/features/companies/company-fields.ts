import type { Option } from '../../ui/Select.tsx'

export const sizes: readonly Option[] = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000', '5001+'].map(
  (value) => ({ value, label: `${value.replace('-', '–')} people` }),
)

/** The sizes, and what a company has that is none of them. */
export const sizesWith = (size: string): readonly Option[] =>
  size === '' || sizes.some(({ value }) => value === size) ? sizes : [{ value: size, label: size }, ...sizes]

export const timeZones: readonly Option[] = Intl.supportedValuesOf('timeZone').map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}))

export const timeZonesWith = (zone: string): readonly Option[] =>
  timeZones.some(({ value }) => value === zone) ? timeZones : [{ value: zone, label: zone }, ...timeZones]

const isWeb = (value: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value)

/** What is wrong with a field, or nothing. The same rules as the server's, told as one types. */
export const rules = {
  name: (value: string) => (value.trim() ? '' : 'Enter the name of the company.'),
  websiteUrl: (value: string) =>
    !value.trim() || isWeb(value.trim()) ? '' : 'Enter an address, such as https://company.com.',
  logoUrl: (value: string) =>
    !value.trim() || isWeb(value.trim()) ? '' : 'Enter an address, such as https://company.com/logo.png.',
  labsAccountEmail: (value: string) =>
    !value.trim() || /^\S+@\S+\.\S+$/.test(value.trim()) ? '' : 'Enter an e-mail address, such as you@company.com.',
  labsDiscountPercent: (value: string) =>
    /^\d{1,3}([.,]\d{1,2})?$/.test(value.trim()) && Number(value.replace(',', '.')) <= 100
      ? ''
      : 'Enter 0 to 100 with at most two decimals, such as 12.50.',
}
