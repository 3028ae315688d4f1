import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { safeUrl } from '../../lib/url.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { companyStatuses, projectStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Money } from '../../ui/Money.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { CompanyMembers } from './CompanyMembers.tsx'

const Company = graphql(`
  query CompanyPage_Company($id: ID!) {
    company(id: $id) {
      id
      name
      status
      industry
      size
      websiteUrl
      timeZone
      currencyCode
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
      members(first: 100) {
        totalCount
        nodes {
          ...CompanyMembers_member
        }
      }
    }
  }
`)

export default function CompanyPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Company,
    variables: () => ({ id: params.id ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  createTitle(() => result.data?.company?.name)
  return (
    <QueryView
      data={result.data?.company}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This company is not here" href="/companies" label="See all companies" />}
    >
      {(company) => (
        <>
          <PageHead
            above={<BackLink href="/companies" label="Companies" />}
            title={company().name}
            about={<WordStatus words={companyStatuses} value={company().status} />}
          />
          <div class="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
            <Card title={`Members (${company().members.totalCount})`} isFlush>
              <CompanyMembers members={company().members.nodes} />
            </Card>
            <div class="flex flex-col gap-6">
              <Card title="About">
                <Facts
                  facts={[
                    ['Industry', company().industry ?? 'Not given'],
                    ['Size', company().size?.replace('-', '–') ?? 'Not given'],
                    ['Time zone', company().timeZone],
                    ['Currency', company().currencyCode],
                    [
                      'Website',
                      <Show when={safeUrl(company().websiteUrl)} fallback="None">
                        {(url) => (
                          <a
                            href={url()}
                            target="_blank"
                            rel="noreferrer"
                            class="rounded-sm break-all text-accent-text hover:underline"
                          >
                            {new URL(url()).host}
                          </a>
                        )}
                      </Show>,
                    ],
                    [
                      'Still to pay',
                      <Show when={company().outstanding} fallback="Not available right now">
                        {(sums) => (
                          <For each={sums()} fallback="Nothing">
                            {(sum) => <Money value={sum} class="block" />}
                          </For>
                        )}
                      </Show>,
                    ],
                  ]}
                />
              </Card>
              <Card title="Projects" isFlush>
                <Show when={company().projects} fallback={<p class="p-4 text-neutral-11">Not available right now.</p>}>
                  {(projects) => (
                    <ul class="divide-y">
                      <For
                        each={projects().nodes}
                        fallback={
                          <li>
                            <EmptyState icon={<FolderKanban aria-hidden="true" />} title="No projects yet">
                              Projects made for this company appear here.
                            </EmptyState>
                          </li>
                        }
                      >
                        {(project) => (
                          <li>
                            <a
                              href={`/projects/${project.id}`}
                              class="flex justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
                            >
                              <span class="truncate font-medium">{project.name}</span>
                              <WordStatus words={projectStatuses} value={project.status} />
                            </a>
                          </li>
                        )}
                      </For>
                    </ul>
                  )}
                </Show>
              </Card>
            </div>
          </div>
        </>
      )}
    </QueryView>
  )
}
