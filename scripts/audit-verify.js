import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { childEnv, NODE, orExplain, ROOT } from './lib/project.js'

// Follows every chain of the audit logs of the installation that the environment names. See docs/audit.md.
await orExplain(async () => {
  await ensureInstalled()
  await ensureBuilt()
})
const main = join(ROOT, 'packages/launcher/dist/audit/main.js')
process.exitCode = spawnSync(NODE, ['--enable-source-maps', main], { stdio: 'inherit', env: childEnv() }).status ?? 2
