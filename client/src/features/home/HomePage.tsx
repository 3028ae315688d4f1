import Building from 'lucide-solid/icons/building'
import { Match, Switch } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { createTitle } from '../../parts/title.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { AgencyHome } from './AgencyHome.tsx'
import { ClientHome } from './ClientHome.tsx'
import { CompaniesHome } from './CompaniesHome.tsx'
import { DeveloperHome } from './DeveloperHome.tsx'
import { StaffHome } from './StaffHome.tsx'

/** Each person's own dashboard. */
export default function HomePage() {
  createTitle(() => 'Home')
  const { viewer, isStaff, companies, companyId } = useViewer()
  const company = () => (companies.length === 1 ? companies[0] : companies.find(({ id }) => id === companyId()))
  const about = () => {
    if (isStaff) return 'Where the agency stands, right now.'
    if (viewer.role === 'DEVELOPER') return 'Your work, and what comes next.'
    if (viewer.role === 'AGENCY_ADMIN') return 'Your developers, over all the customers they work for.'
    return company() ? `${company()!.name}, right now.` : 'Your companies, right now.'
  }

  return (
    <>
      <PageHead title={`Hello, ${viewer.name.split(' ')[0]}`} about={about()} />
      <Switch fallback={<WithoutCompany />}>
        <Match when={isStaff}>
          <StaffHome />
        </Match>
        <Match when={viewer.role === 'DEVELOPER'}>
          <DeveloperHome />
        </Match>
        <Match when={viewer.role === 'AGENCY_ADMIN'}>
          <AgencyHome />
        </Match>
        <Match when={company()?.id} keyed>
          {(id) => <ClientHome companyId={id} />}
        </Match>
        <Match when={companies.length}>
          <CompaniesHome />
        </Match>
      </Switch>
    </>
  )
}

const WithoutCompany = () => (
  <Card isFlush>
    <EmptyState
      icon={<Building aria-hidden="true" />}
      title="You belong to no company yet"
      action={
        <ButtonLink href="/register" variant="primary">
          Register your company
        </ButtonLink>
      }
    >
      Register yours, or open the link of the invitation that somebody of it has sent you.
    </EmptyState>
  </Card>
)
