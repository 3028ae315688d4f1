import { createRoot, createSignal } from 'solid-js'
import { readSetting, writeSetting } from './settings.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const asTheme = (value: string | null): Theme => themes.find((theme) => theme === value) ?? 'system'

const { theme, setTheme } = createRoot(() => {
  const [theme, setSignal] = createSignal(asTheme(readSetting('theme')))
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const isDark = theme() === 'dark' || (theme() === 'system' && system.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  system.addEventListener('change', apply)
  const setTheme = (next: Theme) => {
    setSignal(next)
    writeSetting('theme', next)
    apply()
  }
  return { theme, setTheme }
})

export { setTheme, theme }
