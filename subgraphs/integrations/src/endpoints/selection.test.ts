import 'reflect-metadata'
import { UserErrorException } from '@atrium/kit/errors'
import { expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { checkedSelection, DEFAULT_SELECTION, selectableSchema } from './selection.ts'

const selectable = selectableSchema(schema().schema)

function problem(selection: string): string {
  try {
    checkedSelection(selection, selectable)
    return ''
  } catch (error) {
    if (error instanceof UserErrorException) return error.message
    throw error
  }
}

test('everything of an activity may be selected, and the ids of its company and project', () => {
  expect(problem(DEFAULT_SELECTION)).toBe('')
  expect(checkedSelection(' { id what: summary actor { name url } }', selectable)).toBe(
    '{\n  id\n  what: summary\n  actor {\n    name\n    url\n  }\n}',
  )
  expect(problem('{ ... on Activity { id } }')).toBe('')
})

test('what is wrong with a selection is said', () => {
  expect(problem('id')).toContain('Begin with a brace')
  expect(problem('{ }')).toContain('Syntax Error')
  expect(problem('{ colour }')).toContain('Cannot query field "colour" on type "Activity"')
  expect(problem('{ company { connections { nodes { config } } } }')).toContain('Cannot query field "connections"')
  expect(problem('{ id } mutation { connectionDelete { connectionId } }')).toContain('nothing after it')
  expect(problem('{ id } other: activity { id }')).toContain('nothing after it')
  expect(problem('{ id } query Other { activity { id } }')).toContain('nothing after it')
  expect(problem('{ ...Facts } fragment Facts on Activity { id }')).toContain('nothing after it')
  expect(problem(`{ ${'id '.repeat(400)} }`)).toContain('300 tokens')
  expect(problem(`{ ${' '.repeat(5000)}id }`)).toContain('at most 4000')
  expect(problem('{ id @skip(if: $secret) }')).toContain('$secret')
})
