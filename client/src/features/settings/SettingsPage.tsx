import { Navigate } from '@solidjs/router'
import { settingsTabs } from './tabs.ts'

/** The settings without a tab: the first of them. */
export default function SettingsPage() {
  return <Navigate href={settingsTabs[0]!.path} />
}
