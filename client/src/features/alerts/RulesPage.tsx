import { createQuery, useClient } from '@urql/solid'
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Alert_RuleFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createOnChange } from '../../parts/changes.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AlertsChanged, RuleDelete, RuleUpdate } from './alert-documents.ts'
import { alertCategories } from './alert-words.ts'
import { AlertsFrame } from './AlertsFrame.tsx'
import { ruleColumns } from './rule-columns.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { SilenceDialog } from './SilenceDialog.tsx'

const List = graphql(`
  query RulesPage_List($first: Int, $after: String, $last: Int, $before: String, $where: AlertRuleWhereInput) {
    alertRules(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        ...Alert_rule
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export type Rule = Alert_RuleFragment

/** What is watched, and when somebody is told. */
export default function RulesPage() {
  createTitle(() => 'Rules of alerts')
  const client = useClient()
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const params = createListParams(['NAME'], { key: 'NAME', direction: 'ASC' })
  const [edited, setEdited] = createSignal<Rule | 'new' | null>(null)
  const [silenced, setSilenced] = createSignal<Rule | null>(null)
  const [deleted, setDeleted] = createSignal<Rule | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const category = () => params.getOf('category', alertCategories)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, category: category() ? [category()!] : null },
    }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createOnChange({ query: AlertsChanged }, read)
  createRefetchOnReconnect(read)

  const switchRule = async (rule: Rule, isEnabled: boolean, canUndo = true): Promise<void> => {
    const { data, error } = await client.mutation(RuleUpdate, { input: { id: rule.id, isEnabled } }).toPromise()
    const message = error ? problemOf(error).message : data?.alertRuleUpdate?.userErrors[0]?.message
    read()
    if (message) return toast({ message, isError: true })
    return toast({
      message: isEnabled ? `“${rule.name}” is on.` : `“${rule.name}” is off.`,
      ...(canUndo && { undo: () => void switchRule(rule, !isEnabled, false) }),
    })
  }
  const remove = async (rule: Rule) => {
    setBusy(true)
    const { data, error } = await client.mutation(RuleDelete, { input: { id: rule.id } }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.alertRuleDelete?.userErrors[0]?.message
    if (message) return setProblem(message)
    setDeleted(null)
    read()
    return toast({ message: `“${rule.name}” is deleted.` })
  }

  return (
    <AlertsFrame
      current="rules"
      action={
        <Show when={isAdmin}>
          <Button variant="primary" onClick={() => setEdited('new')}>
            New rule
          </Button>
        </Show>
      }
    >
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search rules" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Category"
            any="Any category"
            words={alertCategories}
            value={category()}
            onChange={(value) => params.set('category', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.alertRules}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={8} />}
        >
          {(rules) => (
            <Show
              when={rules().nodes.length}
              fallback={
                <ListEmpty
                  icon={<SlidersHorizontal aria-hidden="true" />}
                  noun="rules"
                  isFiltered={Boolean(params.get('q') || category())}
                  onClear={() => params.clear('q', 'category')}
                >
                  Add a rule with “New rule”: it tells you what would have happened before you save it.
                </ListEmpty>
              }
            >
              <DataTable
                label="Rules"
                columns={ruleColumns({
                  isAdmin,
                  edit: setEdited,
                  silence: setSilenced,
                  remove: setDeleted,
                  turn: (rule, isEnabled) => void switchRule(rule, isEnabled),
                })}
                rows={rules().nodes}
                keyOf={(row) => row.id}
              />
              <ListPager of={rules()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={edited()} keyed>
        {(rule) => <RuleDialog {...(rule !== 'new' && { rule })} onClose={() => setEdited(null)} onSaved={read} />}
      </Show>
      <Show when={silenced()} keyed>
        {(rule) => (
          <SilenceDialog
            target={{ ruleId: rule.id, name: rule.name }}
            onClose={() => setSilenced(null)}
            onSaved={read}
          />
        )}
      </Show>
      <Show when={deleted()} keyed>
        {(rule) => (
          <ConfirmByName
            isOpen
            onClose={() => {
              setDeleted(null)
              setProblem(undefined)
            }}
            title={`Delete “${rule.name}”?`}
            name={rule.name}
            verb="Delete rule"
            isBusy={isBusy()}
            error={problem()}
            onConfirm={() => void remove(rule)}
          >
            Its alerts are deleted with it, those that are over too.
          </ConfirmByName>
        )}
      </Show>
    </AlertsFrame>
  )
}
