import type { FastifyRequest } from 'fastify'
import { jsonShapeError } from '../limits/json-shape.ts'
import type { OperationRequest } from '../pipeline/call.ts'

/** A request over HTTP that holds no GraphQL request, with the status that says so. */
export class BadRequest extends Error {
  readonly status: 400 | 415

  constructor(status: 400 | 415, message: string) {
    super(message)
    this.status = status
  }
}

const TEXT_PARAMS = ['query', 'documentId', 'operationName'] as const
const JSON_PARAMS = ['variables', 'extensions'] as const

/**
 * The parameters of a GraphQL request over HTTP, by GET or POST.
 * @throws BadRequest
 */
export function readParams(request: FastifyRequest): OperationRequest {
  const { query, documentId, operationName, variables, extensions } =
    request.method === 'POST' ? readBody(request) : readUrl(request.url)
  if (query != null && typeof query !== 'string') throw new BadRequest(400, '`query` must be a string.')
  if (operationName != null && typeof operationName !== 'string')
    throw new BadRequest(400, '`operationName` must be a string.')
  const params = {
    query: query ?? '',
    documentId: documentId ?? undefined,
    operationName: operationName ?? null,
    variables: readMap('variables', variables),
    extensions: readMap('extensions', extensions),
    bytes: typeof request.body === 'string' ? request.body.length : request.url.length,
  }
  if (query == null && documentId == null && !params.extensions?.['persistedQuery'])
    throw new BadRequest(400, 'Send the text of the operation as `query`, or the `documentId` of a stored document.')
  return params
}

function readMap(name: string, value: unknown): Record<string, unknown> | null {
  if (value == null) return null
  if (isMap(value)) return value
  throw new BadRequest(400, `\`${name}\` must be an object.`)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readBody(request: FastifyRequest): Record<string, unknown> {
  if (!isJson(request.headers['content-type']))
    throw new BadRequest(415, 'Send the request as `content-type: application/json`, in UTF-8.')
  const { body } = request
  if (typeof body !== 'string' || body === '') throw new BadRequest(400, 'The body is empty. Send a JSON object.')
  const parsed = parseJson(body, 'The body is not valid JSON.')
  if (Array.isArray(parsed)) throw new BadRequest(400, 'Batches are not supported. Send each operation by itself.')
  if (!isMap(parsed)) throw new BadRequest(400, 'The body must be a JSON object.')
  return parsed
}

function isJson(contentType = ''): boolean {
  const [type, ...parameters] = contentType.toLowerCase().replaceAll(/[\s"]/g, '').split(';')
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  return type === 'application/json' && (charset === undefined || charset === 'charset=utf-8')
}

function readUrl(url: string): Record<string, unknown> {
  const search = new URLSearchParams(url.split('?')[1])
  const given = (name: string) => {
    const values = search.getAll(name)
    // A cache in between could go by another of them than we do.
    if (values.length > 1) throw new BadRequest(400, `\`${name}\` is given more than once.`)
    return values[0] || undefined
  }
  const texts = TEXT_PARAMS.map((name) => [name, given(name)])
  const maps = JSON_PARAMS.map((name) => {
    const text = given(name)
    return [name, text === undefined ? undefined : parseJson(text, `\`${name}\` is not valid JSON.`)]
  })
  return Object.fromEntries([...texts, ...maps])
}

function parseJson(text: string, message: string): unknown {
  const misshapen = jsonShapeError(text)
  if (misshapen) throw new BadRequest(400, misshapen)
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest(400, message)
  }
}
