import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuizQuestion, QuizSolution } from './quiz-content.ts'
import { answersTo, score } from './scoring.ts'
import { shuffled } from './shuffle.ts'

const kinds = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE', 'SHORT_TEXT'] as const

interface Asked {
  question: QuizQuestion
  solution: QuizSolution
}

const asked = (key: string): fc.Arbitrary<Asked> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      options: fc.integer({ min: 2, max: 6 }),
      picks: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
      points: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ kind, options: count, picks, points }) => {
      const keys = kind === 'TRUE_FALSE' ? ['true', 'false'] : Array.from({ length: count }, (_, i) => `o${i}`)
      const chosen = [...new Set(picks.map((pick) => keys[pick % keys.length]!))]
      const correct =
        kind === 'SHORT_TEXT' ? ['Forty  Two', '42'] : kind === 'MULTIPLE_CHOICE' ? chosen : chosen.slice(0, 1)
      return {
        question: {
          key,
          kind,
          prompt: 'What?',
          options: kind === 'SHORT_TEXT' ? [] : keys.map((option) => ({ key: option, text: option })),
          points,
        },
        solution: { key, correct, explanation: null },
      }
    })

const quiz = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => asked(`q${i}`))))

const rightAnswer = ({ question, solution }: Asked) =>
  question.kind === 'SHORT_TEXT' ? [' forty two '] : solution.correct

describe('of any quiz', () => {
  test('all right is all points and 100 percent; nothing is 0', () => {
    fc.assert(
      fc.property(quiz, (all) => {
        const questions = all.map(({ question }) => question)
        const solutions = all.map(({ solution }) => solution)
        const full = Object.fromEntries(all.map((each) => [each.question.key, rightAnswer(each)]))
        const best = score(questions, solutions, full)
        expect(best.points).toBe(best.maxPoints)
        expect(best.percent).toBe(100)
        expect(score(questions, solutions, {})).toMatchObject({ points: 0, percent: 0 })
      }),
    )
  })

  test('points are those of the questions answered right, whichever they are, and the order of questions changes nothing', () => {
    fc.assert(
      fc.property(quiz, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.uuid(), (all, isRight, id) => {
        const questions = all.map(({ question }) => question)
        const solutions = all.map(({ solution }) => solution)
        const answers = Object.fromEntries(
          all.map((each, i) => [each.question.key, isRight[i] ? rightAnswer(each) : ['something else']]),
        )
        const result = score(questions, solutions, answers)
        const wanted = all.reduce((sum, { question }, i) => sum + (isRight[i] ? question.points : 0), 0)
        expect(result.points).toBe(wanted)
        expect([...result.right]).toEqual(all.filter((_, i) => isRight[i]).map(({ question }) => question.key))
        const mixed = shuffled(questions, id)
        expect(mixed.map(({ key }) => key).toSorted()).toEqual(questions.map(({ key }) => key).toSorted())
        expect(score(mixed, solutions, answers).points).toBe(wanted)
        expect(shuffled(questions, id)).toEqual(mixed)
      }),
    )
  })

  test('a score reaches a percentage exactly when its points do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat({ max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        (max, got, pass) => {
          const points = Math.min(got, max)
          const questions = [ask('a', points), ask('b', max - points)].filter((question) => question.points > 0)
          const { percent } = score(questions, [{ key: 'a', correct: ['x'], explanation: null }], { a: ['x'] })
          expect(percent >= pass).toBe(points * 100 >= pass * max)
        },
      ),
    )
  })
})

test('one choice too many, or too few, is no right answer', () => {
  const question: QuizQuestion = {
    key: 'q',
    kind: 'MULTIPLE_CHOICE',
    prompt: 'Which?',
    options: ['a', 'b', 'c'].map((key) => ({ key, text: key })),
    points: 2,
  }
  const solutions = [{ key: 'q', correct: ['a', 'b'], explanation: null }]
  const pointsOf = (...values: string[]) => score([question], solutions, { q: values }).points
  expect([pointsOf('a', 'b'), pointsOf('b', 'a'), pointsOf('a'), pointsOf('a', 'b', 'c')]).toEqual([2, 2, 0, 0])
})

test('what is no answer to the question is not kept', () => {
  const questions = [ask('single', 1), { ...ask('text', 1), kind: 'SHORT_TEXT' as const, options: [] }]
  expect(
    answersTo(questions, [
      { key: 'single', values: ['y', 'x', 'unknown'] },
      { key: 'text', values: ['  ', 'more'] },
      { key: 'foreign', values: ['x'] },
    ]),
  ).toEqual({ single: ['y'] })
})

function ask(key: string, points: number): QuizQuestion {
  return {
    key,
    kind: 'SINGLE_CHOICE',
    prompt: 'What?',
    options: [
      { key: 'x', text: 'X' },
      { key: 'y', text: 'Y' },
    ],
    points,
  }
}
