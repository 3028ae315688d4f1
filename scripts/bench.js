import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { NODE, orExplain, ROOT } from './lib/project.js'

await orExplain(async () => {
  await ensureInstalled()
  await build()
})
const args = ['--import', 'tsx', '--conditions=atrium-source', 'bench/main.ts', ...process.argv.slice(2)]
process.exitCode =
  spawnSync(NODE, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` },
  }).status ?? 1
