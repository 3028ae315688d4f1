/** What gateways publish. */
export interface GatewayEvents {
  /** Limits of the gateway were changed; every gateway reads them anew. `changed` are their names. */
  'gateway.limits_changed': { changed: string[] }
  /** Maintenance or a feature was switched: every gateway reads anew. */
  'platform.changed': { action: string }
  /** What one gateway answered in a minute that is over; nothing is told of a minute without operations. */
  'gateway.load_reported': {
    /** Its start, ISO 8601. */
    minute: string
    requests: number
    /** Those that failed through no fault of the caller, and of these those without an answer of a part or of the database. */
    errors: number
    unavailable: number
  }
}
