import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'
import { ensureInstalled } from './install.js'
import { run, step } from './progress.js'
import { Failure, NODE, orExplain, ROOT } from './project.js'

const HELP = `npm test                 every check and every test
npm test -- <filter …>   only the tests whose path contains a filter

The last line is \`N passed, N failed\`; a check counts as one test.`

export async function main(argv) {
  const filters = argv.filter((argument) => argument !== '--')
  if (filters.includes('--help')) return console.log(HELP)
  await orExplain(ensureInstalled)
  const total = { passed: 0, failed: 0 }
  const count = ({ passed, failed }) => {
    total.passed += passed
    total.failed += failed
  }
  if (filters.length === 0) for (const check of checks()) count(await runCheck(check))
  count(await runTests(filters))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

function checks() {
  const bin = (name, ...args) => [join(ROOT, 'node_modules', name), ...args]
  return [
    { title: 'Format', args: bin('prettier/bin/prettier.cjs', '--check', '.') },
    { title: 'Lint', args: bin('oxlint/bin/oxlint', '--deny-warnings') },
    { title: 'Types', args: bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
    { title: 'Types of the client', args: bin('typescript/bin/tsc', '--noEmit', '-p', 'client/tsconfig.json') },
    {
      title: 'Generated files',
      args: [...bin('tsx/dist/cli.mjs'), '--conditions=atrium-source', 'scripts/generate.ts', '--check'],
    },
    { title: 'Build', work: () => build() },
  ]
}

async function runCheck({ title, args, work = () => runNode(args) }) {
  try {
    await step(title, work)
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.log(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function runNode(args) {
  const { code, output } = await run(NODE, args)
  if (code !== 0) throw new Failure(output.trim())
}

async function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    return await step('Tests', async () => {
      const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
      const { code, output } = await run(NODE, [vitest, 'run', ...reporters, ...filters])
      const counts = countTests(report, code)
      if (counts.failed > 0) throw Object.assign(new Failure(output.trim()), counts)
      return counts
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.log(error.message)
    return error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that cannot be loaded counts as one failed test, and so does a run that fails outside its tests. */
function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function hasFailedTest(file) {
  return file.assertionResults.some((result) => result.status === 'failed')
}
