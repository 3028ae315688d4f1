import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { changesBack, createLimitsForm, numberOf, problemOfText } from './limits-form.ts'

const limit = (name: 'DEPTH' | 'COST', more = {}) => ({
  name,
  description: '',
  value: 5000,
  defaultValue: 5000,
  minimum: 1000,
  maximum: 1_000_000,
  source: 'DEFAULT' as const,
  environmentVariable: '',
  ...more,
})

test.each([
  ['5000', 5000],
  ['5,000', 5000],
  ['1 000 000', 1_000_000],
  [' 7 ', 7],
  ['1.5', null],
  ['-5', null],
  ['1e3', null],
  ['five', null],
  ['', null],
])('%j means %j', (text, value) => expect(numberOf(text)).toBe(value))

test('what lies outside the bounds is told with them', () => {
  expect(problemOfText(limit('COST'), '1000')).toBe('')
  expect(problemOfText(limit('COST'), '999')).toBe('Enter a whole number from 1,000 to 1,000,000.')
})

test('only what differs is sent, and the default as no value of its own', () => {
  createRoot((dispose) => {
    const cost = limit('COST')
    const depth = limit('DEPTH', { value: 20, defaultValue: 10, minimum: 8, maximum: 100, source: 'ADMINISTRATOR' })
    const form = createLimitsForm(() => [cost, depth])
    expect(form.changes()).toEqual([])
    form.type(cost, '5,000')
    expect(form.changes()).toEqual([])
    form.type(cost, '6000')
    form.type(depth, '10')
    expect(form.hasErrors()).toBe(false)
    const changes = form.changes()
    expect(changes).toEqual([
      { name: 'COST', value: 6000 },
      { name: 'DEPTH', value: null },
    ])
    expect(changesBack([cost, depth], changes)).toEqual([
      { name: 'COST', value: null },
      { name: 'DEPTH', value: 20 },
    ])
    dispose()
  })
})

test('what the server refused stands at its field until that is typed in again', () => {
  createRoot((dispose) => {
    const cost = limit('COST')
    const form = createLimitsForm(() => [cost])
    form.type(cost, '6000')
    form.refuse({ COST: 'Not now.' })
    expect(form.errorOf(cost)).toBe('Not now.')
    form.type(cost, '7000')
    expect(form.errorOf(cost)).toBe('')
    dispose()
  })
})
