import { useLocation } from '@solidjs/router'
import { type JSX, Suspense } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Delayed, Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { settingsTabs } from './tabs.ts'

/** Head and tabs of the settings, around one of them. */
export const SettingsFrame = (props: { children: JSX.Element }) => {
  const person = useViewer()
  const location = useLocation()
  const tabs = () =>
    settingsTabs
      .filter((tab) => tab.isOpen(person))
      .map(({ path, label }) => ({ label, href: path, isCurrent: location.pathname === path }))
  return (
    <>
      <PageHead title="Settings" tabs={<Tabs label="Settings" tabs={tabs()} />} />
      <Suspense
        fallback={
          <Delayed>
            <Skeleton class="h-64 max-w-prose rounded-lg" />
          </Delayed>
        }
      >
        {props.children}
      </Suspense>
    </>
  )
}
