import { For } from 'solid-js'
import { ActivityItem } from '../../parts/ActivityItem.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { FeedView } from '../../parts/FeedView.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

const SHOWN = 6

/** The newest of what happened in one project, live. */
export const LatestActivity = (props: { id: string }) => {
  const feed = createFeed(() => ({ projectId: props.id }), SHOWN)
  return (
    <Card
      title="Latest activity"
      isFlush
      action={
        <ButtonLink href={`/projects/${props.id}?tab=activity`} size="sm" variant="ghost" class="-mr-2.5">
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
