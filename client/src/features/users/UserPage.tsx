import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { formatExact } from '../../lib/time.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { signUpWords } from '../../parts/providers.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { roleNames, userStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { createUserActions } from './user-actions.tsx'
import { UserCompanies } from './UserCompanies.tsx'
import { UserHistory } from './UserHistory.tsx'
import { UserNotices } from './UserNotices.tsx'
import { UserPrivacy } from './UserPrivacy.tsx'
import { UserSessions } from './UserSessions.tsx'

const Person = graphql(`
  query UserPage_User($id: ID!) {
    user(id: $id) {
      id
      name
      email
      role
      status
      avatarUrl
      timeZone
      lastSignInAt
      createdAt
      signUpSource
      signUpProvider
      agency {
        id
        name
      }
      administration {
        statusReason
        statusChangedAt
        suspendedUntil
        eraseOn
        erasedAt
        invitedAt
        invitationEndsAt
        emailChange {
          email
          sentAt
          expiresAt
        }
        statusChangedBy {
          id
          name
        }
        sessions {
          ...UserSessions_session
        }
        privacyRequests {
          ...UserPrivacy_request
        }
      }
      memberships(first: 50) {
        totalCount
        nodes {
          ...UserCompanies_membership
        }
      }
    }
    auditEntries(first: 20, where: { subjectId: $id }) {
      nodes {
        ...UserHistory_entry
      }
    }
  }
`)

export default function UserPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Person,
    variables: () => ({ id: params.id ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const actions = createUserActions(reload)
  createTitle(() => result.data?.user?.name)
  return (
    <>
      <QueryView
        data={result.data?.user}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={8} />}
        missing={<NotFound title="This person is not here" href="/users" label="See all users" />}
      >
        {(user) => (
          <>
            <PageHead
              above={<BackLink href="/users" label="Users" />}
              title={user().name}
              about={
                <span class="inline-flex flex-wrap items-center gap-x-4">
                  {user().email}
                  <WordStatus words={userStatuses} value={user().status} />
                </span>
              }
              action={
                <Show when={!user().administration?.erasedAt && actions.items(user()).length}>
                  <Menu
                    label={`Actions for ${user().name}`}
                    triggerClass="inline-flex h-8 items-center gap-2 rounded-sm border border-neutral-7 bg-surface px-3 font-medium hover:bg-neutral-3"
                    trigger={
                      <>
                        Actions
                        <ChevronDown aria-hidden="true" class="size-4 text-neutral-11" />
                      </>
                    }
                    items={actions.items(user())}
                  />
                </Show>
              }
            />
            <UserNotices user={user()} onDone={reload} />
            <div class="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
              <div class="flex flex-col gap-6">
                <Card title="Account">
                  <Facts
                    facts={[
                      ['Role', roleNames[user().role]],
                      ['Speaks for', user().agency?.name ?? '—'],
                      ['Time zone', user().timeZone ?? 'Not given'],
                      [
                        'Last here',
                        <Show when={user().lastSignInAt} fallback="Never">
                          {(at) => <RelativeTime at={at()} />}
                        </Show>,
                      ],
                      ['Account since', <RelativeTime at={user().createdAt} />],
                      ['Signed up with', signUpWords(user())],
                      ...(user().status === 'ACTIVE' || user().status === 'INVITED'
                        ? []
                        : statusFacts(user().administration)),
                    ]}
                  />
                </Card>
                <Card title="Signed in on" isFlush>
                  <UserSessions sessions={user().administration?.sessions ?? []} />
                </Card>
                <Card title="Companies" isFlush>
                  <UserCompanies memberships={user().memberships.nodes} />
                </Card>
                <Show when={user().administration?.privacyRequests.length}>
                  <Card title="Privacy" isFlush>
                    <UserPrivacy requests={user().administration?.privacyRequests ?? []} onChange={reload} />
                  </Card>
                </Show>
              </div>
              <Card
                title="History"
                action={
                  <a href={`/audit?about=${user().id}`} class="rounded-sm text-accent-text hover:underline">
                    See all
                  </a>
                }
              >
                <UserHistory entries={result.data?.auditEntries?.nodes ?? []} />
              </Card>
            </div>
          </>
        )}
      </QueryView>
      <actions.Dialogs />
    </>
  )
}

interface Administration {
  statusReason?: string | null
  suspendedUntil?: string | null
  eraseOn?: string | null
  statusChangedBy?: { name: string } | null
}

const statusFacts = (state: Administration | null | undefined): [string, string][] => [
  ...(state?.statusReason ? [['Reason', state.statusReason] satisfies [string, string]] : []),
  ...(state?.suspendedUntil ? [['Suspended until', formatExact(state.suspendedUntil)] satisfies [string, string]] : []),
  ...(state?.eraseOn ? [['Erased on', formatExact(state.eraseOn)] satisfies [string, string]] : []),
  ...(state?.statusChangedBy ? [['By', state.statusChangedBy.name] satisfies [string, string]] : []),
]
