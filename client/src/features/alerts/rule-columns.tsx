import Ellipsis from 'lucide-solid/icons/ellipsis'
import { Show } from 'solid-js'
import type { Alert_RuleFragment } from '../../graphql/generated/graphql.ts'
import { wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Status } from '../../ui/Status.tsx'
import { alertCategories, alertSeverities, sayCondition } from './alert-words.ts'

type Rule = Alert_RuleFragment

/** Whom a rule tells, and how. */
const routesOf = (rule: Rule): string => {
  const routes = [
    rule.notifiesInApp && 'in the app',
    rule.notifiesByEmail && 'e-mail',
    rule.discordConnection && 'Discord',
    rule.webhookHost,
  ].filter(Boolean)
  const whom = rule.audience === 'ADMINS' ? 'Administrators' : 'Staff'
  return routes.length > 0 ? `${whom}: ${routes.join(', ')}` : 'Nobody'
}

export const ruleColumns = (options: {
  isAdmin: boolean
  edit: (rule: Rule) => void
  silence: (rule: Rule) => void
  remove: (rule: Rule) => void
  turn: (rule: Rule, isEnabled: boolean) => void
}): readonly Column<Rule>[] => [
  {
    key: 'name',
    header: 'Rule',
    isTitle: true,
    cell: (row) => (
      <div class="min-w-0">
        <Show when={options.isAdmin} fallback={<span class="font-medium">{row.name}</span>}>
          <button
            type="button"
            class="rounded-sm text-left font-medium hover:underline"
            onClick={() => options.edit(row)}
          >
            {row.name}
          </button>
        </Show>
        <p class="text-sm font-normal text-neutral-11">{sayCondition(row)}</p>
      </div>
    ),
  },
  {
    key: 'category',
    header: 'About',
    cell: (row) => <span class="text-neutral-11">{wordOf(alertCategories, row.category).label}</span>,
  },
  { key: 'severity', header: 'Severity', cell: (row) => <WordStatus words={alertSeverities} value={row.severity} /> },
  { key: 'routes', header: 'Tells', cell: (row) => <span class="text-neutral-11">{routesOf(row)}</span> },
  {
    key: 'last',
    header: 'Fired last',
    isWideOnly: true,
    cell: (row) => (
      <span class="text-neutral-11">
        <Show when={row.lastFiredAt} fallback="Never">
          {(at) => (
            <a href={`/alerts?view=history&rule=${row.id}`} class="rounded-sm hover:underline">
              <RelativeTime at={at()} />
            </a>
          )}
        </Show>
      </span>
    ),
  },
  {
    key: 'state',
    header: 'State',
    cell: (row) => <Status tone={row.isEnabled ? 'success' : 'neutral'} label={row.isEnabled ? 'On' : 'Off'} />,
  },
  {
    key: 'actions',
    header: 'Actions',
    align: 'right',
    cell: (row) => (
      <Menu
        label={`Actions of ${row.name}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis aria-hidden="true" />}
        items={[
          ...(options.isAdmin
            ? [
                { label: 'Edit', onSelect: () => options.edit(row) },
                {
                  label: row.isEnabled ? 'Switch off' : 'Switch on',
                  onSelect: () => options.turn(row, !row.isEnabled),
                },
              ]
            : []),
          { label: 'Silence', onSelect: () => options.silence(row) },
          ...(options.isAdmin && !row.isBuiltIn
            ? [{ label: 'Delete', isDanger: true, onSelect: () => options.remove(row) }]
            : []),
        ]}
      />
    ),
  },
]
