import type { Gateway } from '@atrium/gateway'
import type { BusListener } from '@atrium/kit/events'

/**
 * Has the gateway ask anew who is behind its sessions as soon as something happened to people or sessions: what it keeps
 * would else let a session that was ended live on for some seconds, and its open sockets for as long as their token.
 * @returns what ends it.
 */
export function endSessionsLive(bus: BusListener, gateway: Pick<Gateway, 'invalidateViewer'>): () => void {
  return bus.on('accounts', () => void gateway.invalidateViewer())
}
