import { useNavigate } from '@solidjs/router'
import LogOut from 'lucide-solid/icons/log-out'
import Monitor from 'lucide-solid/icons/monitor'
import Moon from 'lucide-solid/icons/moon'
import Settings from 'lucide-solid/icons/settings'
import Sun from 'lucide-solid/icons/sun'
import Check from 'lucide-solid/icons/check'
import type { JSX } from 'solid-js'
import { useSession } from '../../graphql/session.tsx'
import { useViewer } from '../../graphql/viewer.tsx'
import { setTheme, type Theme, theme } from '../../lib/theme.ts'
import { roleNames } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'

export default function PersonMenu() {
  const { viewer } = useViewer()
  const session = useSession()
  const navigate = useNavigate()
  const themeItem = (value: Theme, label: string, icon: () => JSX.Element) => ({
    label,
    icon: icon(),
    onSelect: () => setTheme(value),
    isCurrent: theme() === value,
    hint: theme() === value && <Check class="size-4" aria-label="Chosen" />,
  })
  const signOut = () =>
    session
      .signOut()
      .catch(() => toast({ message: 'You are still signed in: the server did not answer.', isError: true }))
  return (
    <Menu
      label={`${viewer.name}: your menu`}
      triggerClass="ml-1 rounded-full"
      trigger={<Avatar name={viewer.name} url={viewer.avatarUrl ?? null} />}
      header={
        <div class="flex flex-col">
          <span class="font-medium">{viewer.name}</span>
          <span class="text-sm text-neutral-11">{viewer.email}</span>
          <span class="text-sm text-neutral-11">{roleNames[viewer.role]}</span>
        </div>
      }
      items={[
        { label: 'Settings', icon: <Settings />, onSelect: () => navigate('/settings/profile') },
        themeItem('system', 'Theme of this device', () => <Monitor />),
        themeItem('light', 'Light theme', () => <Sun />),
        themeItem('dark', 'Dark theme', () => <Moon />),
        { label: 'Sign out', icon: <LogOut />, onSelect: () => void signOut() },
      ]}
    />
  )
}
