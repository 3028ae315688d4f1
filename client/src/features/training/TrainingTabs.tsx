import { useLocation } from '@solidjs/router'
import { type Person, useViewer } from '../../graphql/viewer.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

const learns = ({ viewer }: Person) => viewer.role === 'DEVELOPER' || viewer.role === 'AGENCY_ADMIN'
const follows = ({ viewer }: Person) => viewer.role !== 'DEVELOPER'
const seesAssignments = ({ viewer, isStaff }: Person) => isStaff || viewer.role === 'CLIENT'

const tabs: { label: string; href: string; isOpen: (person: Person) => boolean }[] = [
  { label: 'My training', href: '/training', isOpen: learns },
  { label: 'Team progress', href: '/training/team', isOpen: follows },
  { label: 'Assignments', href: '/training/assignments', isOpen: seesAssignments },
  { label: 'Resources', href: '/training/resources', isOpen: (person) => person.isStaff },
  { label: 'Quizzes', href: '/training/quizzes', isOpen: (person) => person.isStaff },
  { label: 'Reports', href: '/training/reports', isOpen: follows },
]

/** The parts of training that a person may open; the first of them is where `/training` leads. */
export const TrainingTabs = () => {
  const person = useViewer()
  const location = useLocation()
  const isCurrent = (href: string) =>
    location.pathname === href || (href === '/training/team' && location.pathname === '/training' && !learns(person))
  return (
    <Tabs
      label="Training"
      tabs={tabsOf(person).map(({ label, href }) => ({ label, href, isCurrent: isCurrent(href) }))}
    />
  )
}

const tabsOf = (person: Person) => tabs.filter(({ isOpen }) => isOpen(person))

export const isLearner = learns
