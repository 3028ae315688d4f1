import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.js'
import { ensureInstalled } from './install.js'
import { CACHE, childEnv, Failure, NODE, orExplain, ROOT } from './project.js'

// What was compiled stays compiled from start to start, which saves a fifth of it.
const COMPILED = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(CACHE, 'compiled') }

const HELP = `npm start -- [options]

  --empty       start without demo data, with a set-up page
  --scale N     demo workspace of N times the usual size (default 1)
  --services    gateway and subgraphs as processes of their own, over HTTP (npm run start:services)
  --dev         watch mode, server and client (npm run dev)
  --help        this text

Settings in the environment, all optional: PORT (4000), ATRIUM_HOME (.atrium),
DATABASE_URL and DATABASE_OWNER_URL (a PostgreSQL of yours instead of the embedded one).`

const OPTIONS = {
  empty: { type: 'boolean' },
  scale: { type: 'string' },
  services: { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}
// A terminal sends Ctrl-C to npm and to us, and npm sends it on to us: still one Ctrl-C.
const SAME_SIGNAL_MS = 300
const LOOK_FOR_NPM_MS = 250
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

export async function main(argv) {
  await orExplain(async () => {
    const { dev, help, ...values } = readOptions(argv)
    if (help) return console.log(HELP)
    await ensureInstalled()
    if (dev) return supervise([watchServer(values), watchClient()])
    await ensureBuilt()
    supervise([
      { args: ['--enable-source-maps', join(ROOT, 'packages/launcher/dist/main.js'), ...launcherFlags(values)] },
    ])
  })
}

function readOptions(argv) {
  try {
    const { values } = parseArgs({ args: argv, options: OPTIONS, strict: true })
    if (values.scale !== undefined && !(Number(values.scale) > 0)) throw new Error('--scale takes a number above 0.')
    if (values.dev && values.services) throw new Error('--dev and --services cannot be used together.')
    return values
  } catch (error) {
    throw new Failure(`${error.message}\n\n${HELP}`)
  }
}

function launcherFlags({ empty, scale, services }) {
  return [empty ? '--empty' : [], scale ? ['--scale', scale] : [], services ? '--services' : []].flat()
}

function watchServer(values) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const main = join(ROOT, 'packages/launcher/src/main.ts')
  return { args: [tsx, 'watch', '--clear-screen=false', '--conditions=atrium-source', main, ...launcherFlags(values)] }
}

function watchClient() {
  return { args: [join(ROOT, 'node_modules/vite/bin/vite.js')], cwd: join(ROOT, 'client') }
}

/** Runs programs on Node 24 until they end; stops all when one does, and ends with its exit code. */
function supervise(programs) {
  // Groups of their own, so that a Ctrl-C reaches them through us only, once. The channel tells them if we are killed.
  const children = programs.map(({ args, cwd = ROOT }) =>
    spawn(NODE, args, {
      cwd,
      env: childEnv(COMPILED),
      detached: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  )
  const stop = (signal) => children.forEach((child) => child.exitCode === null && child.kill(signal))
  let last = 0
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (Date.now() - last < SAME_SIGNAL_MS) return
      last = Date.now()
      stop(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    })
  }
  if (process.env.npm_lifecycle_event) whenNpmIsGone(() => stop('SIGTERM'))
  for (const child of children) {
    child.once('exit', (code, signal) => {
      process.exitCode ??= code ?? (signal === 'SIGKILL' ? 137 : 1)
      stop('SIGTERM')
    })
  }
}

// npm runs us through a shell that passes no signal on: whoever stops npm, by SIGTERM or kill -9, means us.
function whenNpmIsGone(stop) {
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    stop()
  }, LOOK_FOR_NPM_MS)
  timer.unref()
}

/** Our parent, and npm above it where the system tells and the parent is npm's shell. */
function ancestors() {
  const parent = process.ppid
  try {
    const isShell = readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('-c\0')
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    if (isShell) return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    // Not Linux.
  }
  return String(parent)
}
