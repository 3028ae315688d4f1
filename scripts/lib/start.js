import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.js'
import { ensureInstalled } from './install.js'
import { childEnv, Failure, NODE, orExplain, ROOT } from './project.js'

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
    spawn(NODE, args, { cwd, env: childEnv(), detached: true, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }),
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
  for (const child of children) {
    child.once('exit', (code, signal) => {
      process.exitCode ??= code ?? (signal === 'SIGKILL' ? 137 : 1)
      stop('SIGTERM')
    })
  }
}
