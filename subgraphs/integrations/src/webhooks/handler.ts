/** One request to `/webhooks/:provider/:connectionId`, as the gateway hands it over. Header names are lower-case. */
export interface WebhookRequest {
  provider: string
  connectionId: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  rawBody: Buffer
  query: Record<string, string>
  ip: string
}

export interface WebhookAnswer {
  status: number
  headers?: Record<string, string>
  body?: string
}

export type WebhookHandler = (request: WebhookRequest) => Promise<WebhookAnswer>
