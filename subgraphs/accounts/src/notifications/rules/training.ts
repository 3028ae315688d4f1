import type { EntityManager } from '@mikro-orm/postgresql'
import { trainingOf } from '../../training/training-titles.ts'
import type { NotificationType } from '../notification-types.ts'
import { companyName, developers } from '../recipients.ts'
import type { Notice, Rules } from './rule.ts'

/** Training that is to be done. */
export const trainingRules = {
  'training.assigned': async (em, { companyId, payload: { developerIds, assignmentIds } }) =>
    aboutTraining(em, companyId!, developerIds, assignmentIds, {
      type: 'TRAINING_ASSIGNED',
      title: assignmentIds.length === 1 ? 'New training' : `${assignmentIds.length} new trainings`,
      template: 'training-assigned',
    }),
  'training.reminded': async (em, { companyId, payload: { developerId, assignmentIds } }) =>
    aboutTraining(em, companyId!, [developerId], assignmentIds, {
      type: 'TRAINING_REMINDER',
      title: 'Training is still open',
      template: 'training-reminder',
    }),
} satisfies Rules

async function aboutTraining(
  em: EntityManager,
  companyId: string,
  developerIds: readonly string[],
  assignmentIds: readonly string[],
  {
    type,
    title,
    template,
  }: {
    type: NotificationType
    title: string
    template: 'training-assigned' | 'training-reminder'
  },
): Promise<Notice[]> {
  const [company, { titles: items, dueOn }] = [await companyName(em, companyId), await trainingOf(em, assignmentIds)]
  return [
    {
      to: await developers(em, developerIds),
      type,
      title,
      message: `${company}: ${items}.`,
      path: '/training',
      mail: { template, data: { companyName: company, items, dueOn: dueOn ?? 'whenever it suits you' } },
    },
  ]
}
