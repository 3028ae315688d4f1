import { Match, Switch } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { createTitle } from '../../parts/title.ts'
import { AgencyTeam } from './AgencyTeam.tsx'
import { CompanyTeam } from './CompanyTeam.tsx'
import { OwnTeams } from './OwnTeams.tsx'

/** Who works with whom, as each person has to do with it. */
export default function TeamPage() {
  createTitle(() => 'Team')
  const { viewer } = useViewer()
  return (
    <Switch fallback={<CompanyTeam />}>
      <Match when={viewer.role === 'AGENCY_ADMIN'}>
        <AgencyTeam />
      </Match>
      <Match when={viewer.role === 'DEVELOPER'}>
        <OwnTeams />
      </Match>
    </Switch>
  )
}
