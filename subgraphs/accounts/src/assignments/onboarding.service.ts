import { appendAudit } from '@atrium/kit/audit'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { assignmentError } from './assignment-errors.ts'
import { partiesOf, recordAssignment } from './assignment-record.ts'
import type { AssignmentEntity } from './assignment.entity.ts'
import { lockOwn } from './assignment.service.ts'
import { ONBOARDING_STEPS, type OnboardingStep, withStep } from './onboarding-steps.ts'

interface StepChange {
  step: OnboardingStep
  isDone: boolean
}

/** Notes that one step is done, or that it is not. Staff, and those of the company who approve developers. */
export function changeOnboarding(context: Context, input: { id: string } & StepChange): Promise<AssignmentEntity> {
  return change(context, input.id, [input])
}

/** Notes that the developer knows its way around: every step is done. */
export function completeOnboarding(context: Context, id: string): Promise<AssignmentEntity> {
  return change(
    context,
    id,
    ONBOARDING_STEPS.map((step) => ({ step, isDone: true })),
  )
}

function change(context: Context, id: string, changes: readonly StepChange[]): Promise<AssignmentEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const assignment = await lockOwn(em, viewer, id)
    if (assignment.status !== 'ACTIVE' && assignment.status !== 'NOTICE') {
      throw assignmentError('NOT_ACTIVE', 'Only a developer who works for the company can be onboarded.', 'id')
    }
    const { onboarding: before, onboardedAt: wasOnboardedAt } = assignment
    const after = changes.reduce((state, each) => withStep(state, { ...each, byName: viewer.name }, new Date()), {
      onboarding: before,
      onboardedAt: wasOnboardedAt ?? null,
    })
    if (isSame(before, after.onboarding)) return assignment
    em.assign(assignment, { onboarding: [...after.onboarding], onboardedAt: after.onboardedAt })
    await em.flush()
    if (after.onboardedAt && !wasOnboardedAt) await tellOnboarded(em, context, assignment)
    else await noteSteps(em, context, assignment)
    return assignment
  })
}

const isSame = (before: AssignmentEntity['onboarding'], after: AssignmentEntity['onboarding']) =>
  before.length === after.length && after.every(({ step }) => before.some((entry) => entry.step === step))

async function tellOnboarded(em: EntityManager, context: Context, assignment: AssignmentEntity): Promise<void> {
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `${developerName} is on board at ${companyName}`
  await recordAssignment(em, requireUser(context), 'onboarded', assignment, { summary, ip: context.client.ip })
}

async function noteSteps(em: EntityManager, context: Context, assignment: AssignmentEntity): Promise<void> {
  await appendAudit(em, requireUser(context), {
    companyId: assignment.companyId,
    action: 'developer.onboarding_changed',
    subjectType: 'DeveloperAssignment',
    subjectId: assignment.id,
    details: { developerId: assignment.developerId, done: assignment.onboarding.map(({ step }) => step) },
    ip: context.client.ip || null,
  })
}
