import { createQuery } from '@urql/solid'
import SearchX from 'lucide-solid/icons/search-x'
import { createMemo, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import type { ListParams } from '../../parts/list-params.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { integrationCategories, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { ToolLogo } from './ToolLogo.tsx'

const Templates = graphql(`
  query TemplateCatalogue_List($where: IntegrationTemplateWhereInput) {
    integrationTemplates(where: $where) {
      id
      key
      name
      category
      description
      isActive
      isDefault
      connectionCount
    }
  }
`)

/** From this many tools on it pays to search among them. */
const MANY = 6
const grid = 'grid gap-3 sm:grid-cols-2 xl:grid-cols-3'

const countOf = (count: number) => `${count} ${count === 1 ? 'connection' : 'connections'}`

/** The tools that can be connected, and which of them are. */
export const TemplateCatalogue = (props: { params: ListParams }) => {
  const { viewer } = useViewer()
  const category = () => props.params.getOf('category', integrationCategories)
  const isFiltered = () => Boolean(props.params.get('tool') || category())
  const [result, execute] = createQuery({
    query: Templates,
    variables: () => ({ where: { search: props.params.get('tool') || null, category: category() ?? null } }),
    requestPolicy: 'cache-and-network',
  })
  const templates = createMemo(() =>
    result.data?.integrationTemplates?.toSorted(
      (a, b) => Number(b.isActive) - Number(a.isActive) || Number(b.isDefault) - Number(a.isDefault),
    ),
  )
  return (
    <>
      <div class="mb-3 flex items-center justify-between gap-3">
        <h2 class="text-lg font-semibold">Tools</h2>
        <Show when={viewer.role === 'ADMIN'}>
          <ButtonLink size="sm" href="/integrations/tools">
            Manage tools
          </ButtonLink>
        </Show>
      </div>
      <Show when={isFiltered() || (templates()?.length ?? 0) > MANY}>
        <div role="search" class="mb-3 flex flex-wrap gap-2">
          <SearchField
            label="Search tools"
            value={props.params.get('tool')}
            onSearch={(text) => props.params.set('tool', text)}
          />
          <WordFilter
            label="Kind of tool"
            any="Every kind"
            words={integrationCategories}
            value={category()}
            onChange={(value) => props.params.set('category', value)}
          />
        </div>
      </Show>
      <QueryView
        data={templates()}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={
          <div class={grid} role="status" aria-label="Loading">
            <For each={Array.from({ length: 6 })}>{() => <Skeleton class="h-36 rounded-lg" />}</For>
          </div>
        }
      >
        {(list) => (
          <ul class={grid}>
            <For
              each={list()}
              fallback={
                <li class="rounded-lg border bg-surface sm:col-span-2 xl:col-span-3">
                  <EmptyState
                    icon={<SearchX aria-hidden="true" />}
                    title="No tool fits"
                    action={<Button onClick={() => props.params.clear('tool', 'category')}>Clear the filters</Button>}
                  >
                    Search for fewer letters, or choose every kind.
                  </EmptyState>
                </li>
              }
            >
              {(template) => (
                <li class="flex flex-col rounded-lg border bg-surface p-4">
                  <div class="flex items-center gap-3">
                    <ToolLogo name={template.name} templateKey={template.key} />
                    <div class="min-w-0">
                      <h3 class="truncate font-semibold">{template.name}</h3>
                      <p class="text-sm text-neutral-11">{wordOf(integrationCategories, template.category).label}</p>
                    </div>
                  </div>
                  <p class="mt-3 mb-4 flex-1 text-neutral-11">{template.description}</p>
                  <div class="flex min-h-7 items-center justify-between gap-3 text-sm">
                    <Show when={template.isActive} fallback={<span class="text-neutral-11">Switched off</span>}>
                      <Status
                        tone={template.connectionCount ? 'success' : 'neutral'}
                        label={template.connectionCount ? countOf(template.connectionCount) : 'Not set up'}
                      />
                      <ButtonLink
                        size="sm"
                        href={`/integrations/new?template=${template.key}`}
                        aria-label={`Set up ${template.name}`}
                      >
                        Set up
                      </ButtonLink>
                    </Show>
                  </div>
                </li>
              )}
            </For>
          </ul>
        )}
      </QueryView>
    </>
  )
}
