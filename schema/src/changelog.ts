import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core'
import { type Release, toRelease } from './releases.ts'

const HEAD = `# Changes of the public schema

Made by \`npm run generate\` out of \`releases/\`. What breaks clients was deprecated at least six months before; see
[docs/public-schema.md](../docs/public-schema.md).
`

const GROUPS: readonly [CriticalityLevel, string][] = [
  [CriticalityLevel.Breaking, 'Gone, or changed so that clients break'],
  [CriticalityLevel.Dangerous, 'May surprise a client'],
  [CriticalityLevel.NonBreaking, 'New, or deprecated'],
]

/** The changelog as Markdown, the newest first: a section for each release, and one for what is not released yet. */
export async function renderChangelog(releases: readonly Release[], workingSdl: string): Promise<string> {
  const sections: string[] = []
  for (const [index, release] of releases.entries()) {
    const previous = releases[index - 1]
    sections.push(
      previous ? await section(release.day, previous, release) : `## ${release.day}\n\nThe first release.\n`,
    )
  }
  const last = releases.at(-1)
  if (last && last.sdl !== workingSdl) {
    const unreleased = await section('Not released yet', last, toRelease('', workingSdl))
    sections.push(unreleased)
  }
  return [HEAD, ...sections.toReversed()].join('\n')
}

async function section(title: string, before: Release, after: Release): Promise<string> {
  const changes = await diff(before.schema, after.schema)
  const groups = GROUPS.flatMap(([level, name]) => {
    const lines = changes
      .filter(({ criticality }) => criticality.level === level && criticality.level)
      .filter(isOfContract)
    return lines.length > 0 ? [`### ${name}\n\n${lines.map(line).toSorted().join('\n')}\n`] : []
  })
  return [`## ${title}\n`, ...(groups.length > 0 ? groups : ['Words only.\n'])].join('\n')
}

/** Words may change at any time. */
function isOfContract({ type }: Change): boolean {
  return !String(type).includes('DESCRIPTION') && !String(type).startsWith('DIRECTIVE_USAGE')
}

function line({ message }: Change): string {
  return `- ${message.replaceAll(/'([^']*)'/g, '`$1`')}`
}
