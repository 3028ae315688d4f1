import { createTitle } from '../../../parts/title.ts'
import { PageHead } from '../../../ui/PageHead.tsx'
import { UsageView } from './UsageView.tsx'

/** What a company uses of the agency's products, for its own people. */
export default function OwnUsagePage() {
  createTitle(() => 'Usage')
  return (
    <UsageView
      isOwn
      head={(actions) => (
        <PageHead title="Usage" about="What your company uses of our products, as they tell it." action={actions} />
      )}
    />
  )
}
