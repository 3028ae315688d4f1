import { DefaultLogger, type LogContext, type LoggerOptions } from '@mikro-orm/core'
import { isTracing, recordSpan } from '../tracing/index.ts'
import { keepSlowStatement, SLOW_STATEMENT_MS } from './slow-statements.ts'

/**
 * The ORM's logger, which hears of every statement when it has run: while traces are recorded, each becomes a span; slow ones are
 * kept for the page of the system's health.
 */
export class StatementLogger extends DefaultLogger {
  readonly #database: string

  constructor(options: LoggerOptions, database: string) {
    super(options)
    this.#database = database
  }

  override logQuery(context: { query: string } & LogContext): void {
    if (isTracing()) recordStatement(context)
    if ((context.took ?? 0) >= SLOW_STATEMENT_MS)
      keepSlowStatement(this.#database, withoutValues(context.query), context.took!)
    super.logQuery(context)
  }
}

const MAX_TEXT = 2_000

function recordStatement({ query, took = 0, level, results, affected }: { query: string } & LogContext): void {
  const text = withoutValues(query)
  const rows = results ?? affected
  recordSpan(/^\w+/.exec(text)?.[0].toUpperCase() ?? 'SQL', took, {
    kind: 'client',
    failed: level === 'error',
    attributes: {
      'db.system.name': 'postgresql',
      'db.query.text': text.slice(0, MAX_TEXT),
      ...(rows !== undefined && { 'db.response.returned_rows': rows }),
    },
  })
}

/** The statement with its literals left out. Values are parameters as a rule; this is for those that are not. */
export function withoutValues(statement: string): string {
  return statement.replace(/'(?:[^']|'')*'/g, '?').trim()
}
