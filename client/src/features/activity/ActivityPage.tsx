import ActivityIcon from 'lucide-solid/icons/activity'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { ActivityList } from '../../parts/ActivityList.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { FeedView } from '../../parts/FeedView.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { createTitle } from '../../parts/title.ts'
import { activityCategories } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'

const SIZE = 50
/** Further down than this the reader is reading: what is new waits until asked for. */
const TOP_PX = 160

const NothingFits = (props: { onClear: () => void }) => (
  <EmptyState
    icon={<ActivityIcon aria-hidden="true" />}
    title="Nothing like this has happened"
    action={<Button onClick={() => props.onClear()}>Clear the filters</Button>}
  >
    Take a filter away or use other words. New activity that fits appears here by itself.
  </EmptyState>
)

export default function ActivityPage() {
  createTitle(() => 'Activity')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [isReading, setReading] = createSignal(false)
  const category = () => params.getOf('category', activityCategories)

  const where = () => ({
    category: category() ? [category()!] : null,
    projectId: params.get('project') || null,
    companyId: params.get('company') || companyId(),
    search: params.get('q') || null,
  })
  const feed = createFeed(where, SIZE, isReading)
  const isFiltered = () => ['category', 'project', 'company', 'q'].some((name) => params.get(name))

  const watch = () => setReading(scrollY > TOP_PX)
  onMount(() => addEventListener('scroll', watch, { passive: true }))
  onCleanup(() => removeEventListener('scroll', watch))
  createEffect(() => !isReading() && feed.waiting().length && feed.release())

  const showNew = () => {
    feed.release()
    scrollTo({ top: 0, behavior: 'smooth' })
  }

  return (
    <>
      <PageHead title="Activity" about="Everything that happens in your projects and tools, as it happens." />
      <Card isFlush>
        <ActivityFilters params={params} />
        <FeedView
          feed={feed}
          empty={
            isFiltered() ? (
              <NothingFits onClear={() => params.clear('category', 'project', 'company', 'q')} />
            ) : undefined
          }
        >
          <ActivityList feed={feed} />
        </FeedView>
      </Card>
      <Show when={feed.waiting().length}>
        {(count) => (
          <div class="fixed inset-x-0 top-16 z-20 flex justify-center" role="status">
            <Button variant="primary" size="pill" class="animate-rise shadow-float" onClick={showNew}>
              <ArrowUp class="size-4" aria-hidden="true" />
              {count()} new
            </Button>
          </div>
        )}
      </Show>
    </>
  )
}
