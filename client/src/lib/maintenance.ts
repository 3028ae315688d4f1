import { createSignal } from 'solid-js'

/** What the server says while nobody but staff is let in. */
export interface MaintenanceNotice {
  message: string
  /** When it is expected to be over. */
  endsAt: string | null
}

const [maintenance, setMaintenance] = createSignal<MaintenanceNotice | null>(null)

/** Set from the first refused request on, until the server lets people in again. */
export { maintenance, setMaintenance }
