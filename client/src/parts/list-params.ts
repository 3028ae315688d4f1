import { useSearchParams } from '@solidjs/router'
import type { OrderDirection } from '../graphql/generated/graphql.ts'

const PAGE = 25

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

const firstPage = { after: null, before: null }

/** What a list shows, kept in the address: search, filters, sort and page. A change of one of the first three begins at page one. */
export const createListParams = <Field extends string>(
  fields: readonly Field[],
  initial: { key: Field; direction: OrderDirection },
) => {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => one(params[name])

  const order = (): { key: Field; direction: OrderDirection } => {
    const key = fields.find((field) => field === get('sort').replace(/^-/, ''))
    return key ? { key, direction: get('sort').startsWith('-') ? 'DESC' : 'ASC' } : initial
  }

  return {
    get,
    /** One of `values`, or undefined when the address says none or an unknown one. */
    getOf: <Value extends string>(name: string, values: Record<Value, unknown>): Value | undefined =>
      get(name) in values ? (get(name) as Value) : undefined,
    set: (name: string, value: string | null) => setParams({ [name]: value || null, ...firstPage }),
    /** The thing that is open over the list; the page stays. */
    open: (id: string | null) => setParams({ open: id }),
    clear: (...names: string[]) =>
      setParams({ ...Object.fromEntries(names.map((name) => [name, null])), ...firstPage }),
    order,
    setSort: ({ key, direction }: { key: string; direction: OrderDirection }) =>
      setParams({ sort: direction === 'DESC' ? `-${key}` : key, ...firstPage }),
    orderBy: () => ({ field: order().key, direction: order().direction }),
    page: () =>
      get('before')
        ? { first: null, after: null, last: PAGE, before: get('before') }
        : { first: PAGE, after: get('after') || null, last: null, before: null },
    next: (cursor: string | null | undefined) => setParams({ after: cursor ?? null, before: null }),
    previous: (cursor: string | null | undefined) => setParams({ before: cursor ?? null, after: null }),
  }
}

export type ListParams = ReturnType<typeof createListParams<string>>
