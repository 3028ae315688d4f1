import Check from 'lucide-solid/icons/check'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import Layers from 'lucide-solid/icons/layers'
import { Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Menu } from '../../ui/Menu.tsx'

export default function CompanySwitcher() {
  const { companies, companyId, chooseCompany } = useViewer()
  const chosen = () => companies.find((company) => company.id === companyId())
  const tick = (isCurrent: boolean) => isCurrent && <Check class="size-4" aria-label="Shown now" />
  return (
    <Menu
      label={`Company: ${chosen()?.name ?? 'all companies'}`}
      placement="bottom-start"
      triggerClass="flex h-8 max-w-48 min-w-0 items-center gap-2 rounded-sm px-2 font-medium hover:bg-neutral-4"
      trigger={
        <>
          <Show when={chosen()} fallback={<Layers class="size-4 shrink-0 text-neutral-11" aria-hidden="true" />}>
            {(company) => <Avatar name={company().name} url={company().logoUrl ?? null} size="sm" isSquare />}
          </Show>
          <span class="truncate">{chosen()?.name ?? 'All companies'}</span>
          <ChevronsUpDown class="size-4 shrink-0 text-neutral-11" aria-hidden="true" />
        </>
      }
      items={[
        { label: 'All companies', icon: <Layers />, onSelect: () => chooseCompany(null), hint: tick(!companyId()) },
        ...companies.map((company) => ({
          label: company.name,
          icon: <Avatar name={company.name} url={company.logoUrl ?? null} size="sm" isSquare />,
          onSelect: () => chooseCompany(company.id),
          hint: tick(company.id === companyId()),
        })),
      ]}
    />
  )
}
