import { createTitle } from '../../../parts/title.ts'
import { PageHead } from '../../../ui/PageHead.tsx'
import { RoomTabs } from '../RoomTabs.tsx'
import { UsageView } from './UsageView.tsx'

/** Who uses the agency's products, for staff. */
export default function UsagePage() {
  createTitle(() => 'Usage')
  return (
    <UsageView
      isOwn={false}
      head={(actions) => (
        <PageHead
          title="Control room"
          about="Who uses your products, how much, when and for what, as they tell it."
          action={actions}
          tabs={<RoomTabs current="usage" />}
        />
      )}
    />
  )
}
