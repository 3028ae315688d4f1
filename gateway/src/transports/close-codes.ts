/**
 * Why the gateway closes a WebSocket, beside the codes that graphql-transport-ws itself names (4400 bad request, 4401 subscribed
 * before `connection_init`, 4403 bad credential, 4408 no `connection_init`, 4409 id in use, 4429 second `connection_init`).
 * After each of these a client may connect again; graphql-ws does so by itself.
 */
export const CloseCode = {
  /** RFC 6455: the server stops. */
  GOING_AWAY: [1001, 'Going away'],
  /** IANA: whether the credential is good cannot be told now. */
  TRY_AGAIN_LATER: [1013, 'Try again later'],
  /** graphql-transport-ws: not a message of the protocol. */
  BAD_REQUEST: [4400, 'Invalid message received'],
  /** The access token that opened the socket has ended. Connect again with a new one. */
  TOKEN_EXPIRED: [4410, 'Access token expired'],
  /** The session has ended, or its user's rights have changed. */
  VIEWER_CHANGED: [4411, 'Session ended or rights changed'],
  /** Maintenance: staff alone are answered. Ask `maintenance`, and connect again when it is over. */
  MAINTENANCE: [4413, 'Maintenance'],
  /** Messages wait for a client that does not read them. */
  SLOW_READER: [4412, 'Messages are not read fast enough'],
  /** A fault of the gateway. */
  INTERNAL: [4500, 'Internal server error'],
} as const satisfies Record<string, readonly [code: number, reason: string]>
export type CloseReason = keyof typeof CloseCode
