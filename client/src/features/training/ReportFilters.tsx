import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { DayFilter } from '../../parts/DayFilter.tsx'
import { Choices } from './report-documents.ts'
import { states, type ReportParams } from './report-filters.ts'
import { trainingKinds } from './training-words.ts'

/** The fields that narrow the report down. */
export const ReportFilters = (props: { params: ReportParams }) => {
  const person = useViewer()
  const [choices] = createQuery({ query: Choices })
  const developers = () =>
    (choices.data?.developers?.nodes ?? []).map(({ id, user }) => ({ value: id, label: user?.name ?? 'Unknown' }))
  const companies = () => (choices.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const items = () =>
    [...(choices.data?.trainingResources?.nodes ?? []), ...(choices.data?.quizzes?.nodes ?? [])].map(
      ({ id, title }) => ({ value: id, label: title }),
    )

  return (
    <Toolbar>
      <SearchField
        label="Search names and titles"
        value={props.params.get('q')}
        onSearch={(text) => props.params.set('q', text)}
      />
      <Show when={person.isStaff}>
        <Combobox
          label="Company"
          placeholder="Any company"
          options={companies()}
          value={props.params.get('company') || null}
          onChange={(value) => props.params.set('company', value)}
        />
      </Show>
      <Combobox
        label="Developer"
        placeholder="Any developer"
        options={developers()}
        value={props.params.get('developer') || null}
        onChange={(value) => props.params.set('developer', value)}
      />
      <Combobox
        label="Resource or quiz"
        placeholder="Any training"
        options={items()}
        value={props.params.get('item') || null}
        onChange={(value) => props.params.set('item', value)}
      />
      <WordFilter
        label="State"
        any="Any state"
        words={states}
        value={props.params.getOf('state', states)}
        onChange={(value) => props.params.set('state', value)}
      />
      <WordFilter
        label="Kind"
        any="Resources and quizzes"
        words={trainingKinds}
        value={props.params.getOf('kind', trainingKinds)}
        onChange={(value) => props.params.set('kind', value)}
      />
      <DayFilter
        label="Due"
        from={props.params.get('dueFrom')}
        to={props.params.get('dueTo')}
        onChange={(end, day) => props.params.set(end === 'from' ? 'dueFrom' : 'dueTo', day)}
      />
      <DayFilter
        label="Completed"
        from={props.params.get('doneFrom')}
        to={props.params.get('doneTo')}
        onChange={(end, day) => props.params.set(end === 'from' ? 'doneFrom' : 'doneTo', day)}
      />
    </Toolbar>
  )
}
