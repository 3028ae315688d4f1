import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { FeatureList } from './FeatureList.tsx'
import { MaintenanceCard } from './MaintenanceCard.tsx'
import { SecretKeysCard } from './SecretKeysCard.tsx'

const Platform = graphql(`
  query PlatformPage_State {
    maintenance {
      message
      startedAt
      endsAt
    }
    featureFlags {
      ...FeatureList_flag
    }
  }
`)

/** What holds for the installation as a whole: who is let in, which features are on for whom, and the keys of secrets. */
export default function PlatformPage() {
  createTitle(() => 'Platform')
  const [result, execute] = createQuery({ query: Platform, requestPolicy: 'cache-and-network' })
  const reload = () => execute({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHead
        title="Platform"
        about="What holds for everyone: who is let in, which features are on for whom, and the keys of secrets."
      />
      <QueryView
        data={result.data?.featureFlags}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={4} />}
      >
        {(flags) => (
          <div class="flex flex-col gap-6">
            <MaintenanceCard maintenance={result.data?.maintenance ?? null} onDone={reload} />
            <Card title="Features" isFlush>
              <FeatureList flags={flags()} onDone={reload} />
            </Card>
            <SecretKeysCard />
          </div>
        )}
      </QueryView>
    </>
  )
}
