// Prints a new set of the three keys that Atrium needs outside demo mode, as lines for an environment file.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './lib/install.js'
import { childEnv, NODE, orExplain } from './lib/project.js'

if (process.argv[2] === 'print') {
  const { generateKeyTexts } = await import('@atrium/kit/secrets')
  for (const [name, value] of Object.entries(await generateKeyTexts())) console.log(`${name}='${value}'`)
} else {
  await orExplain(() => ensureInstalled(process.stderr))
  const args = ['--conditions=atrium-source', fileURLToPath(import.meta.url), 'print']
  process.exitCode = spawnSync(NODE, args, { stdio: 'inherit', env: childEnv() }).status ?? 1
}
