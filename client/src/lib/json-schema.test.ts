import { describe, expect, it } from 'vitest'
import { configOf, fieldsOf, isAsked, problemWith } from './json-schema.ts'

const schema = {
  type: 'object',
  required: ['owner', 'token'],
  properties: {
    owner: { type: 'string', title: 'Owner', pattern: '^[a-z-]+$', maxLength: 12 },
    token: { type: 'string', title: 'Access token', writeOnly: true, minLength: 8 },
    baseUrl: { type: 'string', format: 'uri', default: 'https://api.github.com' },
    retries: { type: 'integer', minimum: 1, maximum: 5 },
    repositories: { type: 'array', items: { type: 'string' } },
    visibility: { type: 'string', enum: ['all', 'private'] },
    withForks: { type: 'boolean', default: true },
  },
}

const fields = fieldsOf(schema)
const field = (name: string) => {
  const found = fields.find((item) => item.name === name)
  if (!found) throw new Error(`No field ${name}`)
  return found
}

describe('the form of a configuration', () => {
  it('has a field for each property, in the order of the schema', () => {
    expect(fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['owner', 'text'],
      ['token', 'text'],
      ['baseUrl', 'url'],
      ['retries', 'number'],
      ['repositories', 'list'],
      ['visibility', 'choice'],
      ['withForks', 'boolean'],
    ])
    expect(field('token').isSecret).toBe(true)
    expect(field('withForks').label).toBe('With forks')
  })

  it('has none for what the template hides, and sends nothing of it', () => {
    const hiding = { ...schema, properties: { ...schema.properties, owner: { type: 'string', 'x-hidden': true } } }
    const shown = fieldsOf(hiding, { owner: 'octo' })
    expect(shown.map(({ name }) => name)).not.toContain('owner')
    expect(configOf(shown, {})).not.toHaveProperty('owner')
  })

  it('begins with what is saved, then with the defaults', () => {
    expect(field('baseUrl').initial).toBe('https://api.github.com')
    expect(fieldsOf(schema, { repositories: ['web', 'api'] })[4]?.initial).toBe('web\napi')
  })

  it('says what to do about a value that does not fit', () => {
    expect(problemWith(field('owner'), ' ')).toBe('Enter owner.')
    expect(problemWith(field('owner'), 'No Spaces')).toContain('does not look like owner')
    expect(problemWith(field('token'), 'short')).toContain('needs 8')
    expect(problemWith(field('baseUrl'), 'api.github.com')).toContain('https://')
    expect(problemWith(field('retries'), '9')).toBe('Enter 5 or less.')
    expect(problemWith(field('owner'), 'octo-org')).toBeUndefined()
  })

  it('lets a saved secret stay by leaving it empty, and only then', () => {
    expect(problemWith(field('token'), '', true)).toBeUndefined()
    expect(problemWith(field('token'), '')).toBe('Enter access token.')
  })

  it('sends typed values and leaves out what is empty', () => {
    const values = { owner: ' octo ', token: '', retries: '3', repositories: 'web\n\n api ', withForks: false }
    expect(configOf(fields, values)).toEqual({
      owner: 'octo',
      baseUrl: 'https://api.github.com',
      retries: 3,
      repositories: ['web', 'api'],
      withForks: false,
    })
  })

  describe('of a field that hangs on another', () => {
    const auth = { type: 'string', enum: ['none', 'basic'], default: 'none' }
    const user = { type: 'string', title: 'User', 'x-when': { auth: ['basic'] }, 'x-required': true }
    const both = fieldsOf({ properties: { auth, user } })
    const askedWith = (values: Record<string, string>) =>
      both.filter((each) => isAsked(each, both, values)).map(({ name }) => name)

    it('asks for it only while that has the value, and sends it only then', () => {
      expect(askedWith({})).toEqual(['auth'])
      expect(askedWith({ auth: 'basic' })).toEqual(['auth', 'user'])
      expect(configOf(both, { auth: 'none', user: 'ada' })).toEqual({ auth: 'none' })
      expect(configOf(both, { auth: 'basic', user: 'ada' })).toEqual({ auth: 'basic', user: 'ada' })
    })

    it('requires it while it asks for it', () => {
      expect(problemWith(both[1]!, '')).toBe('Enter user.')
      expect(fieldsOf({ properties: { auth: { ...auth, 'x-labels': { none: 'None' } } } })[0]?.labels).toEqual({
        none: 'None',
      })
    })

    it('decides by what the template sets, where that is hidden', () => {
      const namesOf = (initial: string) =>
        fieldsOf({ properties: { auth: { ...auth, default: initial, 'x-hidden': true }, user } }).map(
          ({ name }) => name,
        )
      expect(namesOf('basic')).toEqual(['user'])
      expect(namesOf('none')).toEqual([])
      expect(fieldsOf({ properties: { user } })).toEqual([])
    })
  })
})
