/** What gateways publish. */
export interface GatewayEvents {
  /** Limits of the gateway were changed; every gateway reads them anew. `changed` are their names. */
  'gateway.limits_changed': { changed: string[] }
  /** Maintenance or a feature was switched: every gateway reads anew. */
  'platform.changed': { action: string }
}
