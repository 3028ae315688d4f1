import { Show } from 'solid-js'
import type { ClientHome_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { Figure, Figures } from './Figure.tsx'
import { NothingYet, NotNow, Widget } from './Widget.tsx'

interface TeamOverviewProps {
  team: NonNullable<ClientHome_CompanyQuery['company']>['team'] | undefined
  averageScore: number | null | undefined
}

/** The developers of a company in figures. */
export const TeamOverview = (props: TeamOverviewProps) => (
  <Widget title="Team" href="/team">
    <Show when={props.team} fallback={<NotNow />}>
      {(team) => (
        <Show
          when={team().developers}
          fallback={
            <NothingYet title="Nobody is on your team yet" action={{ label: 'Open team', href: '/team' }}>
              The agency proposes developers, and you approve each one. You are told when somebody waits for you.
            </NothingYet>
          }
        >
          <Figures label="Team">
            <Figure
              name="Developers"
              value={team().developers}
              note={team().leaving ? `${team().leaving} leaving` : 'assigned to you'}
              href="/team"
            />
            <Figure
              name="Active"
              value={team().activeDevelopers}
              note={team().onboarding ? `${team().onboarding} being onboarded` : 'all on board'}
              href={team().onboarding ? '/team?onboarding=OPEN' : '/team'}
            />
            <Figure
              name="Pending approvals"
              value={team().pendingApprovals}
              note={team().pendingApprovals ? 'wait for your answer' : 'nobody waits'}
              tone={team().pendingApprovals ? 'warning' : 'plain'}
              href="/team?tab=pending"
            />
            <Figure
              name="Average score"
              value={props.averageScore == null ? '—' : `${props.averageScore}%`}
              note={props.averageScore == null ? 'no quiz taken yet' : 'best of each quiz'}
              href="/training"
            />
          </Figures>
        </Show>
      )}
    </Show>
  </Widget>
)
