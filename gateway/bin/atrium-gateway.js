#!/usr/bin/env node
// Committed, so that npm finds something to link when it installs, before anything is built.
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli.js', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  process.stderr.write('atrium-gateway is not built yet: run `npx turbo run build --filter=@atrium/gateway`.\n')
  process.exitCode = 1
}
