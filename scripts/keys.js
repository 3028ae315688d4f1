// Prints keys as lines for an environment file: a new set of the three that Atrium needs outside demo mode, or, as
// `npm run keys -- rotate`, the keyring of the environment with a new master key, in the two steps of docs/keys.md.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './lib/install.js'
import { childEnv, Failure, NODE, orExplain } from './lib/project.js'

const [wanted, isInstalled] = process.argv.slice(2)

if (isInstalled) await orExplain(() => (wanted === 'rotate' ? printRotated() : printNew()))
else {
  await orExplain(() => ensureInstalled(process.stderr))
  const args = ['--conditions=atrium-source', fileURLToPath(import.meta.url), wanted ?? 'new', 'installed']
  process.exitCode = spawnSync(NODE, args, { stdio: 'inherit', env: childEnv() }).status ?? 1
}

async function printNew() {
  const { generateKeyTexts } = await import('@atrium/kit/secrets')
  for (const [name, value] of Object.entries(await generateKeyTexts())) console.log(`${name}='${value}'`)
}

async function printRotated() {
  const { newMasterKey } = await import('@atrium/kit/secrets')
  const keyring = process.env.ATRIUM_KEYRING
  if (!keyring) throw new Failure('Set ATRIUM_KEYRING to the keyring that Atrium runs with now, and try again.')
  const key = newMasterKey(keyring)
  console.log('# 1. Restart every process with the new key behind the others: all can read what it will encrypt.')
  console.log(`ATRIUM_KEYRING='${keyring},${key}'`)
  console.log('# 2. Then restart them with the new key in front. Keys are wrapped by it within a minute or so.')
  console.log(`ATRIUM_KEYRING='${key},${keyring}'`)
}
