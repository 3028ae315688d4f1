import { expect, it } from 'vitest'
import { negotiate } from './negotiate.ts'

it.each([
  ['text/event-stream', 'event-stream'],
  ['text/event-stream, */*', 'event-stream'],
  ['*/*, text/event-stream', 'event-stream'],
  ['text/event-stream, application/json', 'event-stream'],
  ['Text/Event-Stream', 'event-stream'],
  ['application/json;q=0.5, text/event-stream;q=0.9', 'event-stream'],
  // urql's, for everything that it sends.
  ['application/graphql-response+json, application/json, text/event-stream, multipart/mixed', 'response-json'],
  ['text/event-stream;q=0.1, application/json', 'json'],
  ['application/json;q=0.5, application/graphql-response+json', 'response-json'],
  ['application/graphql-response+json; charset=utf-8', 'response-json'],
  ['application/json; charset=utf-8', 'json'],
  ['application/*', 'json'],
  ['*/*', 'json'],
  [undefined, 'json'],
  ['text/event-stream;q=0', null],
  ['text/html', null],
  ['', null],
])('of what a client accepts, %j: it is given %s', (accept, format) => {
  expect(negotiate(accept)).toBe(format)
})
