import { strToU8, zipSync } from 'fflate'

/** What a subgraph sent of an export, decrypted, in its order: lines of JSON. */
export interface SentPart {
  source: string
  lines: readonly string[]
}

interface Section {
  source: string
  section: string
  holds: string
  erased: string
  rows: Record<string, unknown>[]
}

/** Puts an export together: a ZIP with a readme, a file for each kind of thing, and a list of the files for programs. */
export function buildArchive(
  person: { name: string; email: string },
  parts: readonly SentPart[],
  at: Date,
): Uint8Array {
  const sections = readSections(parts)
  const filled = sections.filter(({ rows }) => rows.length > 0)
  const files = Object.fromEntries(
    filled.map(({ source, section, rows }) => [pathOf(source, section), strToU8(JSON.stringify(rows, null, 2))]),
  )
  const manifest = {
    product: 'Atrium',
    madeAt: at.toISOString(),
    person,
    sections: sections.map(({ rows, ...rest }) => ({
      ...rest,
      file: rows.length > 0 ? pathOf(rest.source, rest.section) : null,
      rows: rows.length,
    })),
  }
  return zipSync(
    {
      'README.txt': strToU8(readme(person, sections, at)),
      'index.json': strToU8(JSON.stringify(manifest, null, 2)),
      ...files,
    },
    { level: 6, mtime: at },
  )
}

function readSections(parts: readonly SentPart[]): Section[] {
  const known = new Map<string, Section>()
  for (const { source, lines } of parts) {
    for (const line of lines) {
      const said = JSON.parse(line) as Omit<Section, 'rows' | 'source'> & { row?: Record<string, unknown> }
      const key = `${source}/${said.section}`
      if (said.row) known.get(key)?.rows.push(said.row)
      else if (!known.has(key))
        known.set(key, { source, section: said.section, holds: said.holds, erased: said.erased, rows: [] })
    }
  }
  return [...known.values()]
}

const pathOf = (source: string, section: string) =>
  `${source}/${section
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.json`

function readme(person: { name: string; email: string }, sections: readonly Section[], at: Date): string {
  const lines = sections.map(
    ({ source, section, holds, erased, rows }) =>
      `${section}\n  ${holds}\n  When your account is erased: ${erased}\n  ${
        rows.length === 0 ? 'Nothing is kept.' : `${rows.length} in ${pathOf(source, section)}`
      }\n`,
  )
  return `What Atrium keeps of ${person.name} (${person.email})
Made on ${at.toISOString()}. All times are UTC.

Each file is JSON: a list with one object for each thing. index.json lists the files for programs.
Passwords, tokens and other secrets are in no file: they are kept so that nobody can read them.

${lines.join('\n')}`
}
