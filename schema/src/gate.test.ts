import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { checkRelease, dayOf, readReleases, readWorking, renderChangelog, toRelease } from './index.ts'

const SDL = `
type Query {
  project(id: ID!, year: Int): Project
  node(id: ID!): Node
  old: Old
}
interface Node { id: ID! }
type Project implements Node { id: ID! name: String! state: State }
type Old { value: Int }
enum State { OPEN CLOSED }
input Where { name: String }
`
const REASON = 'Use `name`. Removal on 2026-07-15.'
const deprecated = (what: string, reason = REASON) => SDL.replace(what, `${what} @deprecated(reason: "${reason}")`)
const STATE = 'state: State'
const gone = SDL.replace(STATE, '')

const check = (releases: Record<string, string>, working: string, today: string) =>
  checkRelease(
    Object.entries(releases).map(([day, sdl]) => toRelease(day, sdl)),
    buildSchema(working),
    today,
  )

describe('a change that breaks clients', () => {
  it.each([
    ['a field that is gone', STATE, ''],
    ['a root field that is gone', 'old: Old', ''],
    ['an argument that is gone', ', year: Int', ''],
    ['an argument made required', 'year: Int', 'year: Int!'],
    ['a new argument that is required', 'year: Int', 'year: Int, month: Int!'],
    ['a field that answers another type', STATE, 'state: Int'],
    ['a field that may be null now', 'name: String!', 'name: String'],
    ['an enum value that is gone', 'OPEN CLOSED', 'OPEN'],
    ['a new input field that is required', 'input Where {', 'input Where { age: Int!'],
    ['an interface that is left', 'Project implements Node', 'Project'],
    ['a type that is gone', 'type Project implements Node { id: ID! name: String! state: State }', 'scalar Project'],
  ])('is refused without deprecation: %s', async (_case, before, after) => {
    const problems = await check({ '2026-01-10': SDL }, SDL.replace(before, after), '2030-01-01')
    expect(problems.join()).toContain('This breaks clients')
  })

  it('is refused before the day of removal, and let through from that day on', async () => {
    const releases = { '2026-01-01': SDL, '2026-01-10': deprecated(STATE) }
    expect(await check(releases, gone, '2026-07-14')).toEqual([expect.stringContaining('it stays until 2026-07-15')])
    expect(await check(releases, gone, '2026-07-15')).toEqual([])
  })

  it('is refused until six months after the release that deprecated it, whatever the day says', async () => {
    const early = deprecated(STATE, 'Use `name`. Removal on 2026-02-01.')
    expect(await check({ '2026-01-10': early }, gone, '2026-07-09')).toEqual([
      expect.stringContaining('it stays until 2026-07-10'),
    ])
    expect(await check({ '2026-01-10': early }, gone, '2026-07-10')).toEqual([])
  })

  it('is refused where the deprecation was taken back in between, and the months begin anew', async () => {
    const releases = { '2025-01-10': deprecated(STATE), '2025-06-01': SDL, '2026-03-10': deprecated(STATE) }
    expect(await check(releases, gone, '2026-08-01')).toEqual([expect.stringContaining('it stays until 2026-09-10')])
  })

  it('is refused where the deprecation names no day', async () => {
    const releases = { '2026-01-10': deprecated(STATE, 'No longer used') }
    expect(await check(releases, gone, '2030-01-01')).toEqual([expect.stringContaining('not deprecated with a day')])
  })

  it('is let through for an argument, an enum value and a type that went with its last field', async () => {
    const cases = [
      [', year: Int', ', year: Int', ''],
      ['CLOSED', ' CLOSED', ''],
      ['old: Old', 'old: Old', ''],
    ] as const
    for (const [what, before, after] of cases) {
      let next = SDL.replace(before, after)
      if (what === 'old: Old') next = next.replace('type Old { value: Int }', '')
      expect(await check({ '2026-01-10': deprecated(what) }, next, '2026-07-15')).toEqual([])
    }
  })

  it('is refused for a type that an interface still leads to, until its own fields are due', async () => {
    const without = SDL.replace('type Project implements Node { id: ID! name: String! state: State }', '').replace(
      'project(id: ID!, year: Int): Project',
      '',
    )
    const root = deprecated('project(id: ID!, year: Int): Project')
    expect((await check({ '2026-01-10': root }, without, '2026-07-15')).join()).toContain('Project')
    const all = ['{ id: ID! name', 'name: String! state', 'state: State }'].reduce(
      (sdl, part) => sdl.replace(part, part.replace(/ ?(name|state|\})$/, ` @deprecated(reason: "${REASON}") $1`)),
      root,
    )
    expect(await check({ '2026-01-10': all }, without, '2026-07-15')).toEqual([])
  })
})

describe('a change that breaks nobody', () => {
  it.each([
    ['a new field', STATE, 'state: State more: Int'],
    ['a new argument', 'year: Int', 'year: Int, month: Int'],
    ['a new enum value', 'OPEN CLOSED', 'OPEN CLOSED PAUSED'],
    ['a deprecation with a day that is six months away', STATE, `state: State @deprecated(reason: "${REASON}")`],
  ])('is let through: %s', async (_case, before, after) => {
    expect(await check({ '2026-01-10': SDL }, SDL.replace(before, after), '2026-01-15')).toEqual([])
  })
})

describe('a deprecation', () => {
  it('has to say what to use and the day of removal', async () => {
    const problems = await check({ '2026-01-10': SDL }, deprecated(STATE, 'Old.'), '2026-01-15')
    expect(problems).toEqual([expect.stringContaining('"Use X. Removal on YYYY-MM-DD."')])
  })

  it('has to give clients six months, counted from its release', async () => {
    expect(await check({ '2026-01-10': SDL }, deprecated(STATE), '2026-01-16')).toEqual([
      expect.stringContaining('2026-07-16 at the earliest'),
    ])
    expect(await check({ '2026-01-15': deprecated(STATE) }, deprecated(STATE), '2026-05-01')).toEqual([])
  })

  it('gives the last day of a shorter month', async () => {
    const reason = 'Use `name`. Removal on 2026-02-28.'
    expect(await check({ '2025-08-31': deprecated(STATE, reason) }, gone, '2026-02-28')).toEqual([])
  })
})

describe('the changelog', () => {
  it('says by release what is gone, what is new and what is deprecated, the newest first', async () => {
    const releases = [
      toRelease('2026-01-01', SDL),
      toRelease('2026-01-10', deprecated(STATE)),
      toRelease('2026-07-15', gone),
    ]
    const text = await renderChangelog(releases, gone.replace('name: String!', 'name: String! more: Int'))
    expect(text.match(/^## .*/gm)).toEqual(['## Not released yet', '## 2026-07-15', '## 2026-01-10', '## 2026-01-01'])
    expect(text).toContain('- Field `more` was added to object type `Project`')
    expect(text).toMatch(/### Gone[^#]*`state`[^#]*was removed from object type `Project`/)
    expect(text).toMatch(/## 2026-01-10\n\n### New, or deprecated\n\n- Field `Project.state` is deprecated/)
    expect(text).toContain('The first release.')
  })

  it('has nothing that is not released when nothing changed', async () => {
    expect(await renderChangelog([toRelease('2026-01-01', SDL)], SDL)).not.toContain('Not released')
  })
})

it('the public schema may be released as it is', async () => {
  const { schema } = toRelease('', readWorking())
  expect(await checkRelease(readReleases(), schema, dayOf(new Date()))).toEqual([])
})
