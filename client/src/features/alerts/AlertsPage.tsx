import { createQuery } from '@urql/solid'
import BellRing from 'lucide-solid/icons/bell-ring'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AlertOrderField, AlertWhereInput } from '../../graphql/generated/graphql.ts'
import { createOnChange } from '../../parts/changes.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { createAct } from './act.ts'
import { type Alert, alertColumns } from './alert-columns.tsx'
import { AlertsChanged } from './alert-documents.ts'
import { alertCategories, alertSeverities } from './alert-words.ts'
import { AlertSheet } from './AlertSheet.tsx'
import { AlertsFrame } from './AlertsFrame.tsx'
import { SilenceDialog } from './SilenceDialog.tsx'

const List = graphql(`
  query AlertsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: AlertWhereInput
    $orderBy: [AlertOrder!]
  ) {
    alerts(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...Alert_alert
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    alertCounts {
      firing
      acknowledged
    }
  }
`)

const sortFields: readonly AlertOrderField[] = ['BEGAN_AT', 'TITLE']
const COUNTED_UP_TO = 10_000

/** Alerts that are not over, and those that are. */
export default function AlertsPage() {
  createTitle(() => 'Alerts')
  const params = createListParams(sortFields, { key: 'BEGAN_AT', direction: 'DESC' })
  const isHistory = () => params.get('view') === 'history'
  const [silenced, setSilenced] = createSignal<Alert | null>(null)
  const category = () => params.getOf('category', alertCategories)
  const severity = () => params.getOf('severity', alertSeverities)
  const where = (): AlertWhereInput => ({
    status: isHistory() ? ['RESOLVED'] : ['FIRING', 'ACKNOWLEDGED'],
    search: params.get('q') || null,
    category: category() ? [category()!] : null,
    severity: severity() ? [severity()!] : null,
    ruleId: params.get('rule') || null,
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  const changes = createOnChange({ query: AlertsChanged }, read)
  createRefetchOnReconnect(read)
  const act = createAct(read)
  const openCount = () => {
    const counts = result.data?.alertCounts
    return counts ? counts.firing + counts.acknowledged : undefined
  }
  const isFiltered = () => Boolean(params.get('q') || category() || severity() || params.get('rule'))

  return (
    <AlertsFrame current={isHistory() ? 'history' : 'open'} open={openCount()}>
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search alerts" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Category"
            any="Any category"
            words={alertCategories}
            value={category()}
            onChange={(value) => params.set('category', value)}
          />
          <WordFilter
            label="Severity"
            any="Any severity"
            words={alertSeverities}
            value={severity()}
            onChange={(value) => params.set('severity', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.alerts}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={5} />}
        >
          {(alerts) => (
            <Show
              when={alerts().nodes.length}
              fallback={
                <ListEmpty
                  icon={<BellRing aria-hidden="true" />}
                  noun={isHistory() ? 'past alerts' : 'open alerts'}
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'category', 'severity', 'rule')}
                >
                  {isHistory()
                    ? 'Alerts that are over are kept here, with what was done about them.'
                    : 'Everything that the rules watch is as it should be.'}
                </ListEmpty>
              }
            >
              <DataTable
                label={isHistory() ? 'Past alerts' : 'Open alerts'}
                columns={alertColumns({
                  act: (alert, action) => void act(alert.id, action),
                  silence: setSilenced,
                  isHistory: isHistory(),
                })}
                rows={alerts().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => params.open(row.id)}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={alerts()} countedUpTo={COUNTED_UP_TO} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <AlertSheet
        id={params.get('open') || null}
        changes={changes()}
        onClose={() => params.open(null)}
        onAct={(id, action) => act(id, action)}
        onSilence={setSilenced}
      />
      <Show when={silenced()} keyed>
        {(alert) => (
          <SilenceDialog
            target={{ alertId: alert.id, name: alert.title }}
            onClose={() => setSilenced(null)}
            onSaved={read}
          />
        )}
      </Show>
    </AlertsFrame>
  )
}
