#!/usr/bin/env node
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `atrium-gateway`. Nothing but Node's own modules is loaded here: the HTTP client needs a newer Node than people may have, and
// would fail before it could say so. The one that comes with the workspace runs then, with our signals and our exit code.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 19)

if (isNewEnough) {
  if (process.send) process.once('disconnect', () => process.exit(1))
  await import('./serve-file.ts')
} else {
  const execPath = bundledNode()
  if (execPath) runOn(execPath)
  else {
    process.stderr.write(`atrium-gateway needs Node 22.19 or later; this is ${process.versions.node}.\n`)
    process.exitCode = 1
  }
}

function bundledNode(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return null
  }
}

/** The channel of `fork` tells the other process when this one is killed. */
function runOn(execPath: string): void {
  const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), { execPath, execArgv: process.execArgv })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
