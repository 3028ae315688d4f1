import { describe, expect, it } from 'vitest'
import { canHide, schemaWith, settingProblems, settingsOf, type ToolSetting } from './tool-settings.ts'

const schema = {
  title: 'Tracker',
  type: 'object',
  required: ['owner', 'token'],
  properties: {
    token: { type: 'string', title: 'Token', writeOnly: true, 'x-order': 2 },
    owner: { type: 'string', description: 'Who owns it.', pattern: '^[a-z]+$', 'x-order': 1 },
    retries: { type: 'integer', maximum: 5, default: 3, 'x-hidden': true, 'x-order': 3 },
    repositories: { type: 'array', items: { type: 'string' }, 'x-order': 4 },
  },
}

const settings = settingsOf(schema)
const edited = (name: string, change: Partial<ToolSetting>) =>
  settings.map((setting) => (setting.field.name === name ? { ...setting, ...change } : setting))
const edit = (name: string, change: Partial<ToolSetting>) => edited(name, change).find((s) => s.field.name === name)!
const propertyAfter = (name: string, change: Partial<ToolSetting>) =>
  (schemaWith(schema, edited(name, change)).properties as Record<string, unknown>)[name]

describe('the settings of a tool', () => {
  it('are all there in order, the hidden ones too', () => {
    expect(settings.map(({ field, isHidden }) => [field.name, isHidden])).toEqual([
      ['owner', false],
      ['token', false],
      ['retries', true],
      ['repositories', false],
    ])
  })

  it('leave the schema as it is when nothing is edited', () => {
    expect(schemaWith(schema, settings)).toEqual(schema)
  })

  it('keep what a person does not edit, such as type and pattern', () => {
    expect(propertyAfter('owner', { label: 'Account ', default: 'acme', isHidden: true })).toEqual({
      ...schema.properties.owner,
      title: 'Account',
      default: 'acme',
      'x-hidden': true,
    })
  })

  it('take a default, a help text or the hiding away again', () => {
    expect(propertyAfter('retries', { default: '', isHidden: false })).toEqual({
      type: 'integer',
      maximum: 5,
      'x-order': 3,
    })
    expect(propertyAfter('owner', { hint: ' ' })).toEqual({ type: 'string', pattern: '^[a-z]+$', 'x-order': 1 })
  })

  it('write numbers and lists as such', () => {
    expect(propertyAfter('retries', { default: '4' })).toMatchObject({ default: 4 })
    expect(propertyAfter('repositories', { default: 'site\napp' })).toMatchObject({ default: ['site', 'app'] })
  })

  it('need a label, a default that fits, and a default where a required one is hidden', () => {
    expect(settingProblems(edit('owner', {}))).toEqual({})
    expect(settingProblems(edit('owner', { label: ' ' }))).toEqual({ label: 'Enter a label.' })
    expect(settingProblems(edit('retries', { default: '9' }))).toEqual({ default: 'Enter 5 or less.' })
    expect(settingProblems(edit('owner', { isHidden: true })).default).toMatch(/required/)
    expect(settingProblems(edit('owner', { isHidden: true, default: 'acme' }))).toEqual({})
  })

  it('cannot be hidden when they are required secrets', () => {
    expect(settings.map(canHide)).toEqual([true, false, true, true])
  })
})
