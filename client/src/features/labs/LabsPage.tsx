import { createQuery } from '@urql/solid'
import { createEffect, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { SettingsSection } from '../../parts/SettingsSection.tsx'
import { createTitle } from '../../parts/title.ts'
import { Card } from '../../ui/Card.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LabsProjects } from './LabsProjects.tsx'
import { LabsUsage } from './LabsUsage.tsx'
import { LinkedAccount } from './LinkedAccount.tsx'
import { LinkForm } from './LinkForm.tsx'
import { OneProfile } from './OneProfile.tsx'

const AccountDocument = graphql(`
  query LabsPage_Account {
    labs {
      dashboardUrl
    }
    viewer {
      id
      name
      email
      avatarUrl
      labsAccount {
        ...LabsPage_account
      }
    }
  }
`)

const POLL_MS = 1000

/** The person's account at Buildly Labs: linking it, what it shows, how both profiles become one. */
export default function LabsPage() {
  createTitle(() => 'Labs')
  const [result, execute] = createQuery({ query: AccountDocument, requestPolicy: 'cache-and-network' })
  const reload = () => execute({ requestPolicy: 'network-only' })
  // Reading takes seconds: while it goes on the page asks how far it is.
  createEffect(() => {
    const account = result.data?.viewer?.labsAccount
    if (result.fetching || !account || account.syncState === 'IDLE') return
    const timer = setTimeout(reload, POLL_MS)
    onCleanup(() => clearTimeout(timer))
  })

  return (
    <QueryView
      data={result.data?.viewer}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={<Skeleton class="h-64 max-w-prose rounded-lg" />}
    >
      {(person) => (
        <Show
          when={person().labsAccount}
          fallback={
            <SettingsSection
              title="Link your Labs account"
              about="Buildly Labs is where projects are planned and built. Linked, it is one profile with this one, your projects there are listed here, and you can sign in with it."
            >
              <Card>
                <LinkForm onLinked={reload} />
              </Card>
            </SettingsSection>
          }
        >
          {(account) => (
            <>
              <SettingsSection
                title="Labs account"
                about="Read every hour. What you may open there is listed here; staff then suggests companies to you."
              >
                <LinkedAccount
                  account={account()}
                  dashboardUrl={result.data?.labs.dashboardUrl ?? null}
                  onChanged={reload}
                />
              </SettingsSection>
              <SettingsSection
                title="One profile"
                about="Name and e-mail are those of Atrium: contracts and approvals name you by them. The picture comes from Labs, unless you have one here."
              >
                <OneProfile account={account()} person={person()} onChanged={reload} />
              </SettingsSection>
              <SettingsSection title="Projects" about="What your account may open at Labs.">
                <LabsProjects projects={account().projects} />
              </SettingsSection>
              <Show when={account().usage}>
                {(usage) => (
                  <SettingsSection title="Usage" about="What you did at Labs lately.">
                    <LabsUsage usage={usage()} />
                  </SettingsSection>
                )}
              </Show>
            </>
          )}
        </Show>
      )}
    </QueryView>
  )
}
