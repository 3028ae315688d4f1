import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, LaunchOptions } from 'playwright-core'

export type { Browser, BrowserContext, Page } from 'playwright-core'

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/atrium/', import.meta.url))
// The package's own names folders of Lambda.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/**
 * A real Chromium without a window: on linux-x64 the one that npm brought, elsewhere the Chrome, Chromium or Edge that is installed.
 * Close it when done.
 * @throws Error saying what to install when there is none.
 */
export async function launchChromium(): Promise<Browser> {
  // Loaded when asked for: most tests have no browser.
  const { chromium } = await import('playwright-core')
  const options: LaunchOptions = { headless: true, args: ARGS, handleSIGINT: false, handleSIGTERM: false }
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ ...options, ...packaged() })
  for (const executablePath of ['/usr/bin/chromium', '/usr/bin/chromium-browser'].filter((path) => existsSync(path))) {
    return chromium.launch({ ...options, executablePath })
  }
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ ...options, channel }).catch(() => null)
    if (browser) return browser
  }
  throw new Error(
    'The browser tests need Google Chrome, Chromium or Edge. Install one of them, for example from https://www.google.com/chrome.',
  )
}

// The package carries its own fonts and libraries, so a machine without any desktop package will do.
function packaged(): LaunchOptions {
  const folder = unpacked()
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
    HOME: folder,
    LANG: 'C.UTF-8',
  }
  return { executablePath: join(folder, 'chromium'), env }
}

/**
 * The package unpacks file by file into the temporary folder, where two at once, or one that is killed, leave half a browser.
 * So a process of its own does it in a new folder, which is renamed when whole.
 */
function unpacked(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = createRequire(entry)('../package.json') as { version: string }
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  // Told that it runs on Lambda, it unpacks its libraries too.
  const env = { PATH: dirname(process.execPath), TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked into ${unfinished}:\n${stderr}`)
  writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), FONTS_CONF)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}
