import type { AnyViewer } from '../viewer/index.ts'

/** What a feature is, and whether it is on where no administrator decided about it. */
interface Feature {
  /** One sentence for administrators. */
  description: string
  isOnByDefault: boolean
}

/** Every feature that can be switched. One that stays for good is taken out again, with its `if`. */
export const FEATURES = {
  COMPANY_AUDIT_LOG: {
    description: 'Owners and admins of a company read the audit log of their company.',
    isOnByDefault: true,
  },
  IMPERSONATION: {
    description: 'Administrators act as other people, to see what they see.',
    isOnByDefault: true,
  },
} as const satisfies Record<string, Feature>

export type FeatureName = keyof typeof FEATURES
export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[]

/**
 * Whether a feature is on for who asks. The gateway says so with the viewer that it vouches for; where it does not, as in work
 * without a person, the catalogue decides.
 */
export function isEnabled(viewer: AnyViewer, feature: FeatureName): boolean {
  const features = viewer.kind === 'user' ? viewer.features : undefined
  return features ? features.includes(feature) : FEATURES[feature].isOnByDefault
}
