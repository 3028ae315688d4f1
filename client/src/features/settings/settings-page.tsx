import { type Component, lazy } from 'solid-js'
import { openTo } from '../../parts/open-to.tsx'
import { SettingsFrame } from './SettingsFrame.tsx'
import { settingsTabs } from './tabs.ts'

/** One tab of the settings as an entry of the list of pages: in its frame, and open to whom the tab is. */
export const settingsPage = (
  path: string,
  load: () => Promise<{ default: Component }>,
): [path: string, page: Component] => {
  const tab = settingsTabs.find((other) => other.path === path)
  if (!tab) throw new Error(`${path} is not among the tabs of the settings.`)
  const Page = lazy(load)
  const Framed = () => (
    <SettingsFrame>
      <Page />
    </SettingsFrame>
  )
  return [path, openTo(tab.isOpen, Framed)]
}
