import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, step } from './progress.js'
import { CACHE, Failure, ROOT } from './project.js'

const STAMP = join(CACHE, 'built')
const GROUPS = ['packages', 'subgraphs']
const SINGLES = ['gateway', 'client']
const SHARED = ['package-lock.json', 'tsconfig.base.json', 'turbo.json']
const NOT_INPUT = new Set(['node_modules', 'dist', 'test', '.turbo'])

/**
 * Builds what the launcher and the client need. turbo knows what has changed, but takes a second to find out that
 * nothing has; comparing sizes and times of the inputs takes a few milliseconds.
 */
export async function ensureBuilt() {
  const wanted = fingerprint()
  if (wanted && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  await step('Building', () => build(['--filter=@atrium/launcher', '--filter=@atrium/client']))
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(STAMP, fingerprint() ?? '')
}

/** Builds these packages and what they depend on; without a filter all. */
export async function build(filters = []) {
  const turbo = join(ROOT, 'node_modules/.bin/turbo')
  const args = ['run', 'build', '--output-logs=errors-only', '--ui=stream', ...filters]
  const { code, output } = await run(turbo, args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Failure(`The build failed:\n${output.trim()}`)
}

// Null when something that a build makes is missing.
function fingerprint() {
  const folders = [...GROUPS.flatMap((group) => list(group).map((name) => `${group}/${name}`)), ...SINGLES]
  const hash = createHash('sha256')
  for (const folder of folders) {
    if (!existsSync(join(ROOT, folder, 'package.json'))) continue
    if (folder !== 'packages/testing' && !existsSync(join(ROOT, folder, 'dist'))) return null
    addFolder(hash, folder)
  }
  for (const file of SHARED) addFile(hash, file)
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isFile()) addFile(hash, path)
    else if (entry.isDirectory() && !NOT_INPUT.has(entry.name)) addFolder(hash, path)
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(join(ROOT, path))
  hash.update(`${path} ${size} ${mtimeMs}\n`)
}

function list(group) {
  return readdirSync(join(ROOT, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}
