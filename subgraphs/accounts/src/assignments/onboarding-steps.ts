/** What a developer goes through at each company, in this order. May grow. */
export const OnboardingStep = {
  INTRODUCTION: 'INTRODUCTION',
  AGREEMENTS: 'AGREEMENTS',
  ACCESS: 'ACCESS',
  SETUP: 'SETUP',
  FIRST_TASK: 'FIRST_TASK',
} as const
export type OnboardingStep = (typeof OnboardingStep)[keyof typeof OnboardingStep]

export const ONBOARDING_STEPS = Object.values(OnboardingStep)

/** A step that is done, as it is kept. Instants are ISO 8601. */
export interface OnboardingEntry {
  step: OnboardingStep
  doneAt: string
  doneByName: string | null
}

export const OnboardingStatus = { NOT_STARTED: 'NOT_STARTED', IN_PROGRESS: 'IN_PROGRESS', DONE: 'DONE' } as const
export type OnboardingStatus = (typeof OnboardingStatus)[keyof typeof OnboardingStatus]

interface Onboarding {
  onboarding: readonly OnboardingEntry[]
  onboardedAt?: Date | null
}

export function onboardingStatus({ onboarding, onboardedAt }: Onboarding): OnboardingStatus {
  if (onboardedAt) return 'DONE'
  return onboarding.length > 0 ? 'IN_PROGRESS' : 'NOT_STARTED'
}

/** Every step and whether it is done. Whoever was onboarded before there were steps has done them all. */
export function onboardingChecklist({ onboarding, onboardedAt }: Onboarding) {
  return ONBOARDING_STEPS.map((step) => {
    const entry = onboarding.find((each) => each.step === step)
    const doneAt = entry ? new Date(entry.doneAt) : (onboardedAt ?? null)
    return { step, doneAt, doneByName: entry?.doneByName ?? null }
  })
}

/** The checklist after one step was done, or turned out not to be: all are done at `now` at the latest, or not yet. */
export function withStep(
  before: Onboarding,
  { step, isDone, byName }: { step: OnboardingStep; isDone: boolean; byName: string },
  now: Date,
): { onboarding: readonly OnboardingEntry[]; onboardedAt: Date | null } {
  const done = onboardingChecklist(before).flatMap(({ doneAt, ...each }) =>
    doneAt ? [{ ...each, doneAt: doneAt.toISOString() }] : [],
  )
  const others = done.filter((entry) => entry.step !== step)
  const own = done.find((entry) => entry.step === step) ?? { step, doneAt: now.toISOString(), doneByName: byName }
  const onboarding = isDone ? [...others, own] : others
  const isWhole = onboarding.length === ONBOARDING_STEPS.length
  return { onboarding, onboardedAt: isWhole ? (before.onboardedAt ?? now) : null }
}
