/** How far a group of enrollments is. Those that have ended undone are not counted. */
export interface Progress {
  total: number
  completed: number
  overdue: number
  resources: number
  resourcesCompleted: number
  quizzes: number
  quizzesCompleted: number
  developers: number
  /** Of those that ended with a score, their best, in percent; null while there is none. */
  averageScore: number | null
}

export const NO_PROGRESS: Progress = {
  total: 0,
  completed: 0,
  overdue: 0,
  resources: 0,
  resourcesCompleted: 0,
  quizzes: 0,
  quizzesCompleted: 0,
  developers: 0,
  averageScore: null,
}

/** The columns of {@link Progress} over rows of `training_enrollments` under this alias. */
export const progressColumns = (alias: string): string => `
  count(*)::int as total,
  (count(*) filter (where ${alias}.status = 'COMPLETED'))::int as completed,
  (count(*) filter (where ${alias}.status <> 'COMPLETED' and ${alias}.due_at <= now()))::int as overdue,
  count(${alias}.resource_id)::int as resources,
  (count(${alias}.resource_id) filter (where ${alias}.status = 'COMPLETED'))::int as "resourcesCompleted",
  count(${alias}.quiz_id)::int as quizzes,
  (count(${alias}.quiz_id) filter (where ${alias}.status = 'COMPLETED'))::int as "quizzesCompleted",
  (count(distinct ${alias}.developer_id))::int as developers,
  round(avg(${alias}.best_score))::int as "averageScore"`
