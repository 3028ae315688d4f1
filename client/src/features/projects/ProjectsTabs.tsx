import { useLocation } from '@solidjs/router'
import { Tabs } from '../../ui/Tabs.tsx'

/** The two lists over all projects. */
export const ProjectsTabs = () => {
  const location = useLocation()
  const tab = (label: string, href: string) => ({ label, href, isCurrent: location.pathname === href })
  return <Tabs label="Projects" tabs={[tab('Projects', '/projects'), tab('Milestones', '/projects/milestones')]} />
}
