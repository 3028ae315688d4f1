import type { Person } from '../../graphql/viewer.tsx'

export interface SettingsTab {
  path: string
  label: string
  isOpen: (person: Person) => boolean
}

const hasCompany = (person: Person) => person.companies.length > 0

/** The parts of the settings, in the order in which they stand. The page of each lives with its feature. */
export const settingsTabs: readonly SettingsTab[] = [
  { path: '/settings/profile', label: 'Profile', isOpen: () => true },
  { path: '/settings/security', label: 'Security', isOpen: () => true },
  { path: '/settings/notifications', label: 'Notifications', isOpen: () => true },
  { path: '/settings/privacy', label: 'Privacy', isOpen: () => true },
  { path: '/settings/labs', label: 'Labs', isOpen: (person) => person.offersLabs },
  { path: '/settings/company', label: 'Company', isOpen: hasCompany },
  { path: '/settings/members', label: 'Members', isOpen: hasCompany },
]
