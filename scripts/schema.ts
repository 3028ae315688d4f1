// The public schema's releases.
//   check    fails when the schema of the working tree breaks clients of the last release
//   release  keeps the schema of the working tree as today's release
import { writeFileSync } from 'node:fs'
import { checkRelease, dayOf, readReleases, readWorking, RELEASES, toRelease } from '@atrium/schema'

const today = dayOf(new Date())
const working = readWorking()
const problems = await checkRelease(
  readReleases().filter(({ day }) => process.argv[2] !== 'release' || day !== today),
  toRelease(today, working).schema,
  today,
)
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error('\nAdd beside what there is, deprecate the old, and remove it on its day: see docs/public-schema.md.')
  process.exitCode = 1
} else if (process.argv[2] === 'release') {
  writeFileSync(`${RELEASES}${today}.graphql`, working)
  console.log(`Released as ${today}. Now run \`npm run generate\` for the changelog, and commit both.`)
}
