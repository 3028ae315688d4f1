import { For, type JSX, Show } from 'solid-js'
import { SortHeader, type Sort } from './SortHeader.tsx'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => JSX.Element
  align?: 'left' | 'right'
  isSortable?: boolean
  /** Names begin at A; what is not said begins with the newest or largest. */
  firstDirection?: Sort['direction']
  /** The column that names the row; on a phone it becomes the card's title. */
  isTitle?: boolean
  /** Left out of the card on a phone. */
  isWideOnly?: boolean
}

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where the row leads: the whole row is then a link. */
  href?: (row: Row) => string
  onOpen?: (row: Row) => void
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  /** Keys of the chosen rows: with it, each row has a box to choose it by. */
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** What a row is called, for its box. */
  nameOf?: (row: Row) => string
}

const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (!step) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const box = 'block size-4 accent-accent-solid'
const cover = "after:absolute after:inset-0 after:content-[''] outline-none"

/**
 * A table with a sticky head, sorted by its heads, walked with the arrow keys (or j and k) and opened with Enter.
 * On a phone each row becomes a card, named by its title column.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const titleCell = (column: Column<Row>, row: Row) => (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onOpen} fallback={column.cell(row)}>
          <button
            type="button"
            data-row-link
            class={`${cover} text-left font-medium`}
            onClick={() => props.onOpen?.(row)}
          >
            {column.cell(row)}
          </button>
        </Show>
      }
    >
      {(href) => (
        <a href={href()(row)} data-row-link class={`${cover} font-medium`}>
          {column.cell(row)}
        </a>
      )}
    </Show>
  )

  const keys = () => props.rows.map(props.keyOf)
  const isWhole = () => keys().length > 0 && keys().every((key) => props.selected?.has(key))
  const toggleAll = () => props.onSelect?.(new Set(isWhole() ? [] : keys()))
  const toggle = (key: string) => {
    const next = new Set(props.selected)
    if (!next.delete(key)) next.add(key)
    props.onSelect?.(next)
  }

  return (
    <table role="table" aria-label={props.label} class="w-full max-md:block" onKeyDown={move}>
      <thead role="rowgroup" class="sticky top-14 z-10 max-md:hidden">
        <tr role="row">
          <Show when={props.selected}>
            <th role="columnheader" scope="col" class="w-0 border-b bg-neutral-2 py-2 pl-4">
              <input
                type="checkbox"
                class={box}
                aria-label={`Choose all of ${props.label}`}
                checked={isWhole()}
                onChange={toggleAll}
              />
            </th>
          </Show>
          <For each={props.columns}>
            {(column) => (
              <SortHeader
                label={column.header}
                isRight={column.align === 'right'}
                sortKey={column.isSortable ? column.key : undefined}
                firstDirection={column.firstDirection ?? 'DESC'}
                sort={props.sort}
                onSort={props.onSort}
              />
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup" class="max-md:block">
        <For each={props.rows}>
          {(row) => (
            <tr
              role="row"
              data-key={props.keyOf(row)}
              aria-selected={props.selected?.has(props.keyOf(row))}
              class="relative border-b aria-selected:bg-accent-bg transition-colors last:border-0 has-[[data-row-link]]:hover:bg-neutral-2 has-[[data-row-link]:focus-visible]:bg-accent-bg max-md:block max-md:px-4 max-md:py-3"
            >
              <Show when={props.selected}>
                {(selected) => (
                  <td
                    role="cell"
                    class="w-0 py-2.5 pl-4 max-md:absolute max-md:top-4 max-md:right-4 max-md:w-auto max-md:p-0"
                  >
                    <input
                      type="checkbox"
                      class={`${box} relative z-1`}
                      aria-label={`Choose ${props.nameOf?.(row) ?? 'this row'}`}
                      checked={selected().has(props.keyOf(row))}
                      onChange={() => toggle(props.keyOf(row))}
                    />
                  </td>
                )}
              </Show>
              <For each={props.columns}>
                {(column) => (
                  <td
                    role="cell"
                    class={`px-4 py-2.5 max-md:flex max-md:justify-between max-md:gap-4 max-md:px-0 max-md:py-1 ${
                      column.align === 'right' ? 'text-right' : ''
                    } ${column.isWideOnly ? 'max-md:hidden' : ''} ${
                      // The box stands there.
                      column.isTitle && props.selected ? 'max-md:pr-10' : ''
                    }`}
                  >
                    <Show when={!column.isTitle}>
                      <span class="text-sm text-neutral-11 md:hidden">{column.header}</span>
                    </Show>
                    {column.isTitle ? titleCell(column, row) : column.cell(row)}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
