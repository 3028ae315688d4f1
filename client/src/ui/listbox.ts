/** The look of lists that float: menus, selects, comboboxes, the palette. */
export const listLook =
  'z-50 max-w-[calc(100vw-1rem)] min-w-40 animate-rise rounded-lg bg-surface text-base text-neutral-12 shadow-float outline-none'

export const optionLook =
  'flex min-h-8 cursor-default items-center justify-between gap-3 rounded-sm px-2 py-1 outline-none select-none data-highlighted:bg-neutral-4 data-disabled:opacity-50'
