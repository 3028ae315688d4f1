import { useNavigate } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { CompanyWhereInput } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { createTitle } from '../../parts/title.ts'
import { companyStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { billingColumns } from './billing-columns.tsx'
import { companyColumns, companySortFields } from './company-columns.tsx'
import { BillingList, List, Pending } from './company-documents.ts'
import { CompanyTable } from './CompanyTable.tsx'
import { ExportCompanies } from './ExportCompanies.tsx'
import { NewCompanyDialog } from './NewCompanyDialog.tsx'

export default function CompaniesPage() {
  createTitle(() => 'Companies')
  const params = createListParams(companySortFields, { key: 'NAME', direction: 'ASC' })
  const navigate = useNavigate()
  const [isMaking, setMaking] = createSignal(false)
  const status = () => params.getOf('status', companyStatuses)
  const where = (): CompanyWhereInput => ({
    search: params.get('q') || null,
    status: status() ? [status()!] : null,
  })
  const [pending] = createQuery({ query: Pending, requestPolicy: 'cache-and-network' })
  const isBilling = () => params.get('view') === 'billing'
  const tabs = () => [
    { label: 'All customers', href: '/companies', isCurrent: !isBilling() && status() !== 'PENDING' },
    {
      label: 'Pending set-ups',
      href: '/companies?status=PENDING&sort=CREATED_AT',
      isCurrent: !isBilling() && status() === 'PENDING',
      count: pending.data?.companies?.totalCount,
    },
    { label: 'Billing status', href: '/companies?view=billing', isCurrent: isBilling() },
  ]
  const variables = () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] })
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead
        title="Companies"
        about={
          isBilling()
            ? 'What each client owes you, and what it is charged next.'
            : status() === 'PENDING'
              ? 'Those that are not active yet: what is done, and what is left.'
              : 'The clients you work for, and the people in them.'
        }
        action={
          <>
            <ExportCompanies where={where()} orderBy={[params.orderBy()]} />
            <Button variant="primary" onClick={() => setMaking(true)}>
              New company
            </Button>
          </>
        }
        tabs={<Tabs label="Companies" tabs={tabs()} />}
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search companies" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={companyStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <Show
          when={isBilling()}
          fallback={
            <CompanyTable
              query={List}
              variables={variables()}
              columns={companyColumns}
              params={params}
              isFiltered={isFiltered()}
            />
          }
        >
          <CompanyTable
            query={BillingList}
            variables={variables()}
            columns={billingColumns}
            params={params}
            isFiltered={isFiltered()}
          />
        </Show>
      </Card>
      <Show when={isMaking()}>
        <NewCompanyDialog
          onClose={() => setMaking(false)}
          onMade={(id) => navigate(`/companies/${id}?tab=invitations`)}
        />
      </Show>
    </>
  )
}
