import type { ReportContent, ReportFigures } from './content.ts'
import type { Period } from './due.ts'

const count = (value: number): string => Math.round(value).toLocaleString('en-US')
const DAY_MS = 86_400_000

/** What a report is called, such as “Products from 2 to 8 March 2026”. */
export function titleOf({ from, to }: Period): string {
  const last = new Date(to.getTime() - 1)
  const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(date)
  const isOneMonth = from.getUTCMonth() === last.getUTCMonth() && to.getTime() - from.getTime() < 40 * DAY_MS
  const start = format(from, isOneMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' })
  return `Your products from ${start} to ${format(last, { day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** What is most worth knowing, in a few sentences. */
export function summaryOf({ total, products }: ReportContent): string {
  const troubled = products
    .filter(({ incidents }) => incidents > 0)
    .toSorted((a, b) => b.troubleMinutes - a.troubleMinutes)
  return [uptimeWords(total), troubleWords(troubled), useWords(total)].filter(Boolean).join(' ')
}

function uptimeWords({ uptime, responseMs }: ReportFigures): string {
  if (uptime === null) return 'None of your products was checked.'
  const answered = `${(Math.floor(uptime * 10_000) / 100).toString()} % of the checks were answered`
  return responseMs === null ? `${answered}.` : `${answered}, in ${count(responseMs)} ms on average.`
}

function troubleWords(troubled: ReportContent['products']): string {
  if (troubled.length === 0) return 'No product was degraded or down.'
  const named = troubled.slice(0, 3).map(({ name, troubleMinutes }) => `${name} (${minutes(troubleMinutes)})`)
  const others = troubled.length - named.length
  return `In trouble: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`
}

function minutes(value: number): string {
  return value < 120 ? `${value} min` : `${(value / 60).toFixed(1)} h`
}

function useWords({ used, usedBefore, clients }: ReportFigures): string {
  if (used === 0 && usedBefore === 0) return ''
  const how = `${count(clients)} ${clients === 1 ? 'client' : 'clients'} used them ${count(used)} times`
  if (usedBefore === 0) return `${how}.`
  const change = (used - usedBefore) / usedBefore
  const percent = `${Math.abs(change * 100).toFixed(1)} %`
  return `${how}, ${percent} ${change < 0 ? 'less' : 'more'} than in the time before.`
}
