import { ActivityList } from '../../parts/ActivityList.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { FeedView } from '../../parts/FeedView.tsx'
import { Card } from '../../ui/Card.tsx'

const SIZE = 25

export const ProjectActivity = (props: { id: string }) => {
  const feed = createFeed(() => ({ projectId: props.id }), SIZE)
  return (
    <Card isFlush>
      <FeedView feed={feed}>
        <ActivityList feed={feed} />
      </FeedView>
    </Card>
  )
}
