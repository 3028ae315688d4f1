import { toGlobalId } from '@atrium/kit/ids'
import type { Product } from '../product.ts'
import type { Ids } from '../tenants.ts'

/** A resource and a quiz of the company's own, and an attempt of a developer who works for nobody of the tests. */
export async function addTraining(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const send = async <T>(token: string, name: string, type: string, input: object, answer: string): Promise<T> => {
    const query = `mutation ($input: ${type}!) { made: ${name}(input: $input) { ${answer} userErrors { message } } }`
    const { body } = await product.graphql(token, query, { input })
    return body.data!['made'] as T
  }
  const { resource } = await send<{ resource: { id: string } }>(
    owner,
    'trainingResourceCreate',
    'TrainingResourceCreateInput',
    { title: 'How this company works', kind: 'MARKDOWN', body: 'Slowly.' },
    'resource { id }',
  )
  const { quiz } = await send<{ quiz: { id: string } }>(
    owner,
    'quizCreate',
    'QuizCreateInput',
    { title: 'How does this company work?' },
    'quiz { id }',
  )
  const questions = [
    {
      key: 'q',
      kind: 'TRUE_FALSE',
      prompt: 'Slowly?',
      options: [],
      correct: ['true'],
      points: 1,
      explanation: 'It says so.',
    },
  ]
  const content = { timeLimitMinutes: null, attemptsAllowed: 1, shuffles: false, questions }
  await send(
    owner,
    'quizDraftSave',
    'QuizDraftSaveInput',
    { id: quiz.id, revision: 1, title: 'How does this company work?', ...content },
    '',
  )
  await send(owner, 'quizPublish', 'QuizPublishInput', { id: quiz.id, revision: 2 }, '')
  const input = { companyIds: [toGlobalId('Company', companyId)], resourceIds: [resource.id], quizIds: [quiz.id] }
  const { assignments } = await send<{ assignments: { id: string }[] }>(
    owner,
    'trainingAssign',
    'TrainingAssignInput',
    input,
    'assignments { id }',
  )
  const { developers, companyDevelopers, users } = product.plan
  const companiesOf = (id: string) => companyDevelopers.filter((a) => a.developerId === id).map((a) => a.companyId)
  const developer = developers.find(
    ({ id, agencyId, userId }) =>
      agencyId === null &&
      companiesOf(id).includes(companyId) &&
      users.find((user) => user.id === userId)!.email !== 'developer@demo.test',
  )!
  const { body } = await product.graphql(
    owner,
    'query ($where: TrainingEnrollmentWhereInput) { trainingEnrollments(where: $where) { nodes { id } } }',
    { where: { developerId: toGlobalId('Developer', developer.id), quizId: quiz.id } },
  )
  const [enrollment] = (body.data!['trainingEnrollments'] as { nodes: { id: string }[] }).nodes
  const { email } = users.find(({ id }) => id === developer.userId)!
  const session = await product.graphql(
    null,
    'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }',
    { input: { email, password: 'atrium-demo' } },
  )
  const { attempt } = await send<{ attempt: { id: string } }>(
    (session.body.data!['sessionCreate'] as { accessToken: string }).accessToken,
    'quizAttemptStart',
    'QuizAttemptStartInput',
    { enrollmentId: enrollment!.id },
    'attempt { id }',
  )
  const made = {
    TrainingResource: resource,
    Quiz: quiz,
    TrainingAssignment: assignments[0]!,
    TrainingEnrollment: enrollment!,
    QuizAttempt: attempt,
  }
  for (const [type, { id }] of Object.entries(made)) (ids[type] ??= []).push({ companyId, id })
}
