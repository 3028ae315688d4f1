import { type Component, lazy, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'

const NewcomerPage = lazy(() => import('./NewcomerPage.tsx'))

/** The first page: for a client who belongs to no company yet, what to do about that; for everyone else, `Home`. */
export const startPage =
  (Home: Component): Component =>
  () => {
    const { viewer, companies } = useViewer()
    return (
      <Show when={viewer.role === 'CLIENT' && companies.length === 0} fallback={<Home />}>
        <NewcomerPage />
      </Show>
    )
  }
