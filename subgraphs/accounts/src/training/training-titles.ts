import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

const MOST = 5

/** The titles of what is assigned (UUIDs of assignments), the first five and how many more, and the first day that is a last one. */
export async function trainingOf(
  em: EntityManager,
  assignmentIds: readonly string[],
): Promise<{ titles: string; dueOn: string | null }> {
  const rows = await sql<{ title: string; dueOn: string | null }>(
    em,
    `select coalesce(resource.title, quiz.title) as title,
       to_char(min(assignment.due_on) over (), 'FMDD FMMonth YYYY') as "dueOn"
     from accounts.training_assignments assignment
     left join accounts.training_resources resource on resource.id = assignment.resource_id
     left join accounts.quizzes quiz on quiz.id = assignment.quiz_id
     where assignment.id = any (?::uuid[]) order by title`,
    [`{${assignmentIds.join(',')}}`],
  )
  const titles = rows.slice(0, MOST).map(({ title }) => title)
  const further = rows.length - titles.length
  return { titles: titles.join(', ') + (further > 0 ? ` and ${further} more` : ''), dueOn: rows[0]?.dueOn ?? null }
}
