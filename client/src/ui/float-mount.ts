import { type Accessor, createContext, useContext } from 'solid-js'

/**
 * Where lists that float are put: in the dialog they were opened from, for all beside an open dialog is hidden from
 * assistive technology. Undefined outside of dialogs: the end of the page.
 */
export const FloatMount = createContext<Accessor<HTMLElement | undefined>>(() => undefined)

export const useFloatMount = (): Accessor<HTMLElement | undefined> => useContext(FloatMount)
