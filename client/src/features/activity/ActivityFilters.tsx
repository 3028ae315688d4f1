import { createQuery } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import type { ListParams } from '../../parts/list-params.ts'
import { activityCategories } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const Projects = graphql(`
  query ActivityFilters_Projects($search: String, $companyId: ID) {
    projects(first: 20, where: { search: $search, companyId: $companyId }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        company {
          id
          name
        }
      }
    }
  }
`)

const Companies = graphql(`
  query ActivityFilters_Companies($search: String) {
    companies(first: 20, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

const Chosen = graphql(`
  query ActivityFilters_Chosen($projectId: ID!, $companyId: ID!, $hasProject: Boolean!, $hasCompany: Boolean!) {
    project(id: $projectId) @include(if: $hasProject) {
      id
      name
      company {
        id
        name
      }
    }
    company(id: $companyId) @include(if: $hasCompany) {
      id
      name
    }
  }
`)

interface Named {
  id: string
  name: string
  /** Two companies may have projects of one name. */
  company?: { name: string } | null
}

/** Options from a search, and the one chosen even when the search did not find it. */
const optionsFrom = (found: readonly Named[] | undefined, chosen: Named | null | undefined) => {
  const all = [...(found ?? [])]
  if (chosen && !all.some(({ id }) => id === chosen.id)) all.unshift(chosen)
  return all.map(({ id, name, company }) => ({ value: id, label: company ? `${name} · ${company.name}` : name }))
}

export const ActivityFilters = (props: { params: ListParams }) => {
  const { isStaff } = useViewer()
  const [projectSearch, setProjectSearch] = createSignal('')
  const [companySearch, setCompanySearch] = createSignal('')
  const project = () => props.params.get('project')
  const company = () => props.params.get('company')
  const [projects] = createQuery({
    query: Projects,
    variables: () => ({ search: projectSearch() || null, companyId: company() || null }),
  })
  const [companies] = createQuery({
    query: Companies,
    variables: () => ({ search: companySearch() || null }),
    pause: () => !isStaff,
  })
  const [chosen] = createQuery({
    query: Chosen,
    variables: () => ({
      projectId: project(),
      companyId: company(),
      hasProject: Boolean(project()),
      hasCompany: Boolean(company()) && isStaff,
    }),
    pause: () => !project() && !company(),
  })
  const projectOptions = () => optionsFrom(projects.data?.projects?.nodes, project() ? chosen.data?.project : null)
  const companyOptions = () => optionsFrom(companies.data?.companies?.nodes, company() ? chosen.data?.company : null)
  // Choosing puts the chosen name into the field; that is not a new search.
  const asSearch = (text: string, options: { label: string }[]) =>
    options.some(({ label }) => label === text) ? '' : text

  return (
    <Toolbar>
      <SearchField
        label="Search activity"
        value={props.params.get('q')}
        onSearch={(text) => props.params.set('q', text)}
      />
      <WordFilter
        label="Kind"
        any="Everything"
        words={activityCategories}
        value={props.params.getOf('category', activityCategories)}
        onChange={(value) => props.params.set('category', value)}
      />
      <Combobox
        label="Project"
        placeholder="All projects"
        options={projectOptions()}
        value={project() || null}
        onChange={(id) => props.params.set('project', id)}
        onSearch={(text) => setProjectSearch(asSearch(text, projectOptions()))}
      />
      <Show when={isStaff}>
        <Combobox
          label="Company"
          placeholder="All companies"
          options={companyOptions()}
          value={company() || null}
          onChange={(id) => props.params.set('company', id)}
          onSearch={(text) => setCompanySearch(asSearch(text, companyOptions()))}
        />
      </Show>
    </Toolbar>
  )
}
