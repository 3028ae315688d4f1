import { type Connection, textOf, type TypedDocument } from './connection.ts'
import { AtriumError, errorOfAnswer, errorOfResponse, type GraphqlError } from './errors.ts'

interface Answer {
  data?: unknown
  errors?: readonly GraphqlError[]
}

/** Sends a query once. @throws AtriumError; the signal's reason when it ends first. */
export async function sendQuery<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const timeout = AbortSignal.timeout(connection.timeoutMs)
  const ended = signal ? AbortSignal.any([signal, timeout]) : timeout
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: await connection.authorization(),
    },
    body: JSON.stringify({ query: textOf(document), variables }),
    signal: ended,
  }
  let response: Response
  let text: string
  try {
    response = await connection.fetch(connection.endpoint, request)
    text = await response.text()
  } catch (cause) {
    signal?.throwIfAborted()
    if (timeout.aborted)
      throw new AtriumError(`No answer came within ${connection.timeoutMs} ms.`, { code: 'TIMEOUT', cause })
    throw new AtriumError(`Atrium cannot be reached at ${connection.endpoint}.`, { code: 'NETWORK', cause })
  }
  const answer = parseAnswer(text)
  if (!answer) throw errorOfResponse(response)
  if (answer.errors?.length) throw errorOfAnswer({ ...answer, errors: answer.errors }, response)
  return answer.data as Result
}

/** Null for what is no answer of GraphQL. */
export function parseAnswer(text: string): Answer | null {
  try {
    const answer = JSON.parse(text) as Answer | null
    return answer && typeof answer === 'object' && ('data' in answer || Array.isArray(answer.errors)) ? answer : null
  } catch {
    return null
  }
}
