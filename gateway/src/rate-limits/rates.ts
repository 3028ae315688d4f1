/** Cost points that one client may spend in a window, by who it is. */
export interface RateLimits {
  apiKey: number
  user: number
  /** For each address, of requests that nobody signed in for. IPv6 addresses count by their /64 network. */
  address: number
  /** Webhook deliveries of one address that may be refused; no points. */
  refusedDeliveries: number
}

/** Seconds of a window. It begins with the client's first request, so that clients do not all begin anew at once. */
export const WINDOW_SECONDS = 60

export const DEFAULT_RATES: RateLimits = { apiKey: 30_000, user: 60_000, address: 10_000, refusedDeliveries: 60 }
