import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApprovalState, Approver, begin, move, type Move, nextReminder, waitingStep } from './approval-machine.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const DAY = 86_400_000
const ada = { id: 'ada', name: 'Ada' }

const approvers = fc.array(fc.constantFrom(...Object.values(Approver)), { minLength: 1, maxLength: 4 })
const by = fc.record({ id: fc.constantFrom('ada', 'max', 'eve'), name: fc.constant('Somebody') })
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('APPROVE' as const), by, reason: fc.option(fc.string()) }),
  fc.record({ kind: fc.constant('REJECT' as const), by, reason: fc.constantFrom('', '  ', 'Not now') }),
  fc.record({ kind: fc.constant('DELEGATE' as const), by, to: fc.constantFrom('ada', 'max', 'eve') }),
  fc.record({ kind: fc.constant('CANCEL' as const) }),
  fc.record({ kind: fc.constant('EXPIRE' as const) }),
)
const days = fc.integer({ min: 0, max: 20 })
const story = fc.record({
  approvers: approvers.map((list) => list as [Approver, ...Approver[]]),
  expiresIn: fc.option(days),
  moves: fc.array(fc.tuple(moves, days), { maxLength: 12 }),
})

/** Every state that the moves lead through, the refused ones left out. */
function statesOf({
  approvers: first,
  expiresIn,
  moves: wishes,
}: typeof story extends fc.Arbitrary<infer S> ? S : never) {
  const states = [begin(first, expiresIn === null ? null : new Date(NOW.getTime() + expiresIn * DAY))]
  let now = NOW.getTime()
  for (const [wish, later] of wishes) {
    now += later * DAY
    const before = states.at(-1)!
    const frozen = JSON.stringify(before)
    const { state } = move(before, wish, new Date(now))
    expect(JSON.stringify(before)).toBe(frozen)
    if (state) states.push(state)
  }
  return states
}

const isDecided = ({ status }: { status: string }) => status === 'APPROVED' || status === 'REJECTED'

describe('whatever is asked in whatever order', () => {
  const always = (holds: (state: ApprovalState, before: ApprovalState | undefined) => void) =>
    fc.assert(fc.property(story, (tale) => statesOf(tale).forEach((state, i, all) => holds(state, all[i - 1]))))

  test('exactly one step waits while the approval does, and none after', () => {
    always((state) => {
      const waiting = state.steps.filter(({ status }) => status === 'PENDING').length
      expect(waiting).toBe(state.status === 'PENDING' || !['APPROVED', 'REJECTED'].includes(state.status) ? 1 : 0)
    })
  })

  test('steps are decided from first to last, and what was decided stays', () => {
    always((state, before) => {
      const open = state.steps.findIndex((step) => !isDecided(step))
      expect(state.steps.slice(open < 0 ? state.steps.length : open).some(isDecided)).toBe(false)
      before?.steps.forEach((step, i) => isDecided(step) && expect(state.steps[i]).toEqual(step))
    })
  })

  test('it is approved when every step was, and rejected as soon as one was, with a reason', () => {
    always((state) => {
      expect(state.status === 'APPROVED').toBe(state.steps.every(({ status }) => status === 'APPROVED'))
      const rejected = state.steps.filter(({ status }) => status === 'REJECTED')
      expect(rejected.length).toBe(state.status === 'REJECTED' ? 1 : 0)
      for (const { reason } of rejected) expect(reason).toMatch(/\S/)
    })
  })

  test('nothing follows an end', () => {
    always((_state, before) => before && expect(before.status).toBe('PENDING'))
  })

  test('nothing is decided after its time', () => {
    always((state) => {
      if (!state.expiresAt) return
      for (const { decidedAt } of state.steps) {
        if (decidedAt) expect(new Date(decidedAt).getTime()).toBeLessThan(state.expiresAt.getTime())
      }
    })
  })
})

describe('refusals say why', () => {
  const open = begin(['STAFF'], new Date(NOW.getTime() + DAY))
  const approved = move(open, { kind: 'APPROVE', by: ada }, NOW).state!

  test.each<[string, ApprovalState, Move, Date]>([
    ['DECIDED', approved, { kind: 'APPROVE', by: ada }, NOW],
    ['DECIDED', approved, { kind: 'CANCEL' }, NOW],
    ['REASON_REQUIRED', open, { kind: 'REJECT', by: ada, reason: ' ' }, NOW],
    ['EXPIRED', open, { kind: 'APPROVE', by: ada }, new Date(NOW.getTime() + DAY)],
    ['NOT_EXPIRED', open, { kind: 'EXPIRE' }, NOW],
  ])('%s', (refused, state, wish, now) => {
    expect(move(state, wish, now)).toEqual({ refused })
  })
})

test('a step that was handed on waits for that person', () => {
  const { state } = move(begin(['STAFF', 'COMPANY'], null), { kind: 'DELEGATE', by: ada, to: 'max' }, NOW)
  expect(waitingStep(state!)).toMatchObject({ approver: 'STAFF', userId: 'max', delegatedById: 'ada' })
})

test('reminders come after five days, then every two', () => {
  const after = [0, 1, 2].map((reminders) => (nextReminder(NOW, reminders).getTime() - NOW.getTime()) / DAY)
  expect(after).toEqual([5, 7, 9])
})
