import { For } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { ActivityItem } from '../../parts/ActivityItem.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { FeedView } from '../../parts/FeedView.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

const SHOWN = 12

/** The newest of the feed, live. */
export const RecentActivity = () => {
  const { companyId } = useViewer()
  const feed = createFeed(() => ({ companyId: companyId() }), SHOWN)
  return (
    <Card
      title="Recent activity"
      isFlush
      action={
        <ButtonLink href="/activity" size="sm" variant="ghost" class="-mr-2.5">
          See all
        </ButtonLink>
      }
    >
      <FeedView feed={feed}>
        <ul class="divide-y">
          <For each={feed.items().slice(0, SHOWN)}>
            {(item) => (
              <li>
                <ActivityItem activity={item.activity} isNew={item.isNew} />
              </li>
            )}
          </For>
        </ul>
      </FeedView>
    </Card>
  )
}
