import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { QuizSolution } from '../quizzes/quiz-content.ts'
import { QuizDraftEntity } from '../quizzes/quiz-draft.entity.ts'

/** By the UUID of the version; null where it is not to be seen. */
export function quizSolutionsLoader(em: () => Promise<EntityManager>): DataLoader<string, QuizSolution[] | null> {
  return new DataLoader(async (ids) => {
    const rows = await sql<{ id: string; solutions: QuizSolution[] }>(
      await em(),
      'select version_id as id, solutions from accounts.quiz_solutions where version_id = any (?::uuid[])',
      [`{${ids.join(',')}}`],
    )
    const byId = new Map(rows.map(({ id, solutions }) => [id, solutions]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** By the UUID of the quiz. */
export function quizDraftLoader(em: () => Promise<EntityManager>): DataLoader<string, QuizDraftEntity | null> {
  return new DataLoader(async (ids) => {
    const rows = await (await em()).find(QuizDraftEntity, { quizId: { $in: [...ids] } })
    const byId = new Map(rows.map((row) => [row.quizId, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}
