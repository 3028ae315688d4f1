import { expect, test } from 'vitest'
import { actionWords, changesOf, textOf } from './audit-words.ts'

test('details are told apart into what changed and what else is known', () => {
  expect(changesOf({ status: { from: 'ACTIVE', to: 'BANNED' }, reason: 'Fraud', until: null })).toEqual({
    changes: [{ field: 'status', from: 'ACTIVE', to: 'BANNED' }],
    rest: [['reason', 'Fraud']],
  })
  expect(changesOf(null)).toEqual({ changes: [], rest: [] })
})

test('actions and values are said in words', () => {
  expect(actionWords('user.role_changed')).toBe('User role changed')
  expect([textOf(null), textOf(3), textOf(['a'])]).toEqual(['—', '3', '["a"]'])
})
