import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ListParams } from '../../../parts/list-params.ts'
import { WordFilter } from '../../../parts/WordFilter.tsx'
import type { Word } from '../../../parts/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { linked } from './usage-query.ts'
import { eventName } from './usage-words.ts'

const Products = graphql(`
  query UsageFilters_Products {
    ecosystemProjects(first: 100, where: { status: [ACTIVE, PAUSED, RETIRED] }) {
      nodes {
        id
        name
      }
    }
  }
`)

const linkedWords: Record<keyof typeof linked, Word> = {
  yes: { label: linked.yes.label, tone: 'neutral' },
  no: { label: linked.no.label, tone: 'neutral' },
}

/** The filters of use, all in the address; they hold for the figures too. */
export const UsageFilters = (props: { params: Pick<ListParams, 'get' | 'getOf' | 'set'>; isOwn: boolean }) => {
  const [found] = createQuery({ query: Products })
  const products = (): Record<string, Word> =>
    Object.fromEntries(
      (found.data?.ecosystemProjects?.nodes ?? []).map(({ id, name }) => [id, { label: name, tone: 'neutral' }]),
    )
  return (
    <>
      <SearchField
        label="Search clients"
        value={props.params.get('q')}
        onSearch={(text) => props.params.set('q', text)}
      />
      <Show when={Object.keys(products()).length > 0}>
        <WordFilter
          label="Product"
          any="Any product"
          words={products()}
          value={props.params.getOf('product', products())}
          onChange={(value) => props.params.set('product', value)}
        />
      </Show>
      <Show when={!props.isOwn}>
        <WordFilter
          label="Company"
          any="Linked or not"
          words={linkedWords}
          value={props.params.getOf('linked', linkedWords)}
          onChange={(value) => props.params.set('linked', value)}
        />
      </Show>
      <Show when={props.params.get('event')}>
        {(event) => (
          <Button onClick={() => props.params.set('event', null)}>
            Only “{eventName(event())}” <span aria-hidden="true">×</span>
            <span class="sr-only">, show all</span>
          </Button>
        )}
      </Show>
    </>
  )
}
