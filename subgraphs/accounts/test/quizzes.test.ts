import { describe, expect, test } from 'vitest'
import { change, companyA, publish, questions, quizId, saveDraft, title, useQuizzes } from './quizzes-rig.ts'

useQuizzes()

describe('writing', () => {
  test('an unfinished draft is kept, and not published', async () => {
    const { quiz } = await saveDraft(1, { questions: [{ ...questions[0], correct: [] }] })
    expect(quiz?.draft).toEqual({ revision: 2, problems: [{ message: 'Mark the one right answer.' }] })
    expect((await publish(2)).codes).toEqual(['INVALID'])
  })

  test('two who save at once: one is kept, the other is told', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, (_, i) => saveDraft(1, { title: `${title} ${i}` })))
    expect(results.map(({ codes }) => codes[0] ?? 'saved').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'saved',
    ])
  })

  test('published twice at once it is one version, and unchanged it is none', async () => {
    await saveDraft(1)
    const results = await Promise.all(Array.from({ length: 4 }, () => publish(2)))
    expect(results.filter(({ codes }) => codes.length === 0)).toHaveLength(1)
    expect((await publish(2)).codes).toEqual(['NOTHING_NEW'])
  })

  test('a draft is not assigned, and a published quiz is', async () => {
    const input = { companyIds: [companyA], quizIds: [quizId] }
    const assign = () => change('manager', 'trainingAssign', 'TrainingAssignInput', input, 'assignments { id }')
    expect((await assign()).codes).toEqual(['NOT_PUBLISHED'])
    await saveDraft(1)
    await publish(2)
    expect((await assign()).codes).toEqual([])
  })
})
