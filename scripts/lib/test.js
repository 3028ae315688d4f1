import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'
import { ensureInstalled } from './install.js'
import { run, step } from './progress.js'
import { Failure, NODE, orExplain, ROOT } from './project.js'

/** Those with tests. */
const WORKSPACES = [
  'packages/kit',
  'packages/launcher',
  'packages/simulators',
  'packages/testing',
  'subgraphs/accounts',
  'subgraphs/projects',
  'subgraphs/billing',
  'subgraphs/integrations',
  'gateway',
  'client',
  'schema',
  'sdk',
  'e2e',
]

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
  if (filters.length === 0) (await runChecks()).forEach(count)
  count(await runTests(filters))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

/** All checks, then the build. Most use one core alone, so two rows of them run side by side. */
async function runChecks() {
  const bin = (name, ...args) => [join(ROOT, 'node_modules', name), ...args]
  const ours = (...args) => bin('tsx/dist/cli.mjs', '--conditions=atrium-source', ...args)
  const rows = [
    [
      { title: 'Format', args: bin('prettier/bin/prettier.cjs', '--check', '.') },
      { title: 'Lint', args: bin('oxlint/bin/oxlint', '--deny-warnings') },
    ],
    [
      { title: 'Generated files', args: ours('scripts/generate.ts', '--check') },
      { title: 'Changes of the public schema', args: ours('scripts/schema.ts', 'check') },
      { title: 'Types', args: bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
      { title: 'Types of the client', args: bin('typescript/bin/tsc', '--noEmit', '-p', 'client/tsconfig.json') },
    ],
  ]
  const counts = await Promise.all(rows.map(runRow))
  return [...counts.flat(), await runCheck({ title: 'Build', work: () => build() })]
}

async function runRow(checks) {
  const counts = []
  for (const check of checks) counts.push(await runCheck(check))
  return counts
}

// Several go on at the same time, so none may keep a line of the terminal to itself.
const LINES = { write: (text) => process.stdout.write(text) }

async function runCheck({ title, args, work = () => runNode(args) }) {
  try {
    await step(title, work, LINES)
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

/** All tests through turbo, which passes over a workspace whose inputs have not changed since they passed; some directly. */
async function runTests(filters) {
  try {
    return await step('Tests', () => (filters.length === 0 ? runEveryTest() : runSomeTests(filters)))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.log(error.message)
    return error
  }
}

async function runEveryTest() {
  const reports = WORKSPACES.map((workspace) => join(ROOT, workspace, '.reports/vitest.json'))
  for (const report of reports) rmSync(report, { force: true })
  // One workspace at a time: vitest itself uses the cores there are.
  const args = ['run', 'test', '--continue', '--concurrency=1', '--output-logs=errors-only', '--ui=stream']
  const { code, output } = await run(join(ROOT, 'node_modules/.bin/turbo'), args, {
    shell: process.platform === 'win32',
  })
  const counts = reports.map((report) => countTests(report, 0))
  return requirePassed(sum(counts), code, output)
}

async function runSomeTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-report-'))
  try {
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
    const { code, output } = await run(NODE, [vitest, 'run', ...reporters, ...filters])
    return requirePassed(countTests(report, code), code, output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sum(counts) {
  return counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  )
}

/** A run that fails outside its tests counts as one failed test. */
function requirePassed({ passed, failed }, code, output) {
  const counts = { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
  if (counts.failed > 0) throw Object.assign(new Failure(output.trim()), counts)
  return counts
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
