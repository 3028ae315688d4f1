import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, step } from './progress.js'
import { Failure, NODE, ROOT } from './project.js'

const LOCKFILE = join(ROOT, 'package-lock.json')
// Written by npm when an installation is complete.
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json')
const STAMP = join(ROOT, 'node_modules/.atrium-installed')
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/

/** Installs what package-lock.json names, if it is not there yet. */
export async function ensureInstalled(stream = process.stdout) {
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')
  if (isInstalled(wanted)) return
  requireWritable()
  await step('Installing dependencies', install, stream)
  writeFileSync(STAMP, wanted)
}

function isInstalled(wanted) {
  if (!existsSync(INSTALLED) || !existsSync(NODE)) return false
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true
  // Someone ran npm by hand: it writes both files in the same moment.
  const upToDate = statSync(INSTALLED).mtimeMs > statSync(LOCKFILE).mtimeMs - 5_000
  if (upToDate) writeFileSync(STAMP, wanted)
  return upToDate
}

function requireWritable() {
  try {
    accessSync(ROOT, constants.W_OK)
  } catch {
    throw new Failure(
      `Atrium cannot write to ${ROOT}. Start it as the user who owns that folder, or clone it into one of yours.`,
    )
  }
}

async function install() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]
  const shell = npm[0] === 'npm' && process.platform === 'win32'
  const { code, output } = await run(npm[0], [...npm.slice(1), ...args], { env: process.env, shell })
  if (code === 0 && existsSync(NODE)) return
  const reason = UNREACHABLE.exec(output)?.[1]
  if (reason) {
    throw new Failure(
      `npm cannot reach its registry (${reason}). Check the network, or the proxy and registry in \`npm config list\`, then try again.`,
    )
  }
  if (code === 0)
    throw new Failure(
      'Node 24 was not installed: npm skipped the install scripts. Allow them (`npm config set ignore-scripts false`) and run `npm ci`.',
    )
  throw new Failure(`npm ci failed:\n${output.trim()}`)
}
