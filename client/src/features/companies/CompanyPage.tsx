import { useParams, useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { companyStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { CompanyOverview } from './CompanyOverview.tsx'
import { CompanyTeam } from './CompanyTeam.tsx'
import { People } from './People.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { StatusDialog } from './StatusDialog.tsx'

const Company = graphql(`
  query CompanyPage_Company($id: ID!) {
    company(id: $id) {
      ...CompanyProfile_company
      outstanding {
        amount
        currencyCode
      }
      projects(first: 50) {
        totalCount
        nodes {
          id
          name
          status
        }
      }
      members(first: 1) {
        totalCount
      }
      developerAssignments(first: 1, where: { status: [PENDING, ACTIVE, NOTICE] }) {
        totalCount
      }
    }
  }
`)

const views = { members: 'Members', team: 'Team', invitations: 'Invitations', profile: 'Profile' } as const
type View = keyof typeof views

/** One company, for staff: what it is, its people, its team, and what it says of itself. */
export default function CompanyPage() {
  const params = useParams()
  const [search] = useSearchParams()
  const view = (): View | null => (String(search['tab']) in views ? (String(search['tab']) as View) : null)
  const [result, execute] = createQuery({
    query: Company,
    variables: () => ({ id: params.id ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [status, setStatus] = createSignal<'ACTIVE' | 'SUSPENDED' | null>(null)
  createTitle(() => result.data?.company?.name)
  const tabs = (company: { members: { totalCount: number }; developerAssignments: { totalCount: number } }) => {
    const count: Partial<Record<View, number>> = {
      members: company.members.totalCount,
      team: company.developerAssignments.totalCount,
    }
    return [
      { label: 'Overview', href: `/companies/${params.id}`, isCurrent: view() === null },
      ...(Object.keys(views) as View[]).map((key) => ({
        label: views[key],
        href: `/companies/${params.id}?tab=${key}`,
        isCurrent: view() === key,
        count: count[key],
      })),
    ]
  }
  return (
    <QueryView
      data={result.data?.company}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This company is not here" href="/companies" label="See all companies" />}
    >
      {(company) => (
        <>
          <PageHead
            above={<BackLink href="/companies" label="Companies" />}
            title={company().name}
            about={<WordStatus words={companyStatuses} value={company().status} />}
            action={
              <>
                <Show when={company().status === 'ACTIVE'}>
                  <Button onClick={() => setStatus('SUSPENDED')}>Suspend…</Button>
                </Show>
                <Show when={company().status !== 'ACTIVE'}>
                  <Button variant="primary" onClick={() => setStatus('ACTIVE')}>
                    Activate…
                  </Button>
                </Show>
              </>
            }
            tabs={<Tabs label="Company" tabs={tabs(company())} />}
          />
          <Switch fallback={<CompanyOverview company={company()} />}>
            <Match when={view() === 'members' || view() === 'invitations'}>
              <People
                companyId={company().id}
                companyName={company().name}
                canAdminister={company().canAdminister}
                what={view() === 'invitations' ? 'invitations' : 'members'}
              />
            </Match>
            <Match when={view() === 'team'}>
              <CompanyTeam companyId={company().id} />
            </Match>
            <Match when={view() === 'profile'}>
              {/* Begun anew when what somebody else has saved is to be shown. */}
              <Show when={company().profile?.version} keyed>
                {(_version) => <ProfileForm company={company()} onConflict={reload} />}
              </Show>
            </Match>
          </Switch>
          <Show when={status()}>
            {(next) => (
              <StatusDialog
                company={company()}
                status={next()}
                onClose={() => setStatus(null)}
                onDone={() => {
                  setStatus(null)
                  reload()
                }}
              />
            )}
          </Show>
        </>
      )}
    </QueryView>
  )
}
