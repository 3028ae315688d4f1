;(() => {
  let choice = 'system'
  try {
    choice = localStorage.getItem('atrium.theme') ?? 'system'
  } catch {
    // Storage can be closed to us; the system's theme is then used.
  }
  const isDark = choice === 'dark' || (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})()
