import { expect, test } from 'vitest'
import type { Block, TemplateWords } from '../emails/template.ts'
import { TEMPLATES, templateOf } from '../emails/templates/index.ts'
import { problemsOf, tidyWords } from './template-words.ts'

const words = (key: string, changes: Partial<TemplateWords> = {}): TemplateWords => ({ ...templateOf(key), ...changes })
const found = (key: string, changes: Partial<TemplateWords>) =>
  problemsOf(templateOf(key), tidyWords(words(key, changes))).map(
    ({ field, message }) => `${field.join('.')}: ${message}`,
  )
const button: Block = { kind: 'button', label: 'Go', href: '{{link}}' }

test.each(Object.keys(TEMPLATES))('the words of the product may be used for %s', (key) => {
  expect(problemsOf(templateOf(key), words(key))).toEqual([])
  expect(tidyWords(words(key))).toEqual(expect.objectContaining({ subject: templateOf(key).subject }))
})

test('a variable that is not there, or not written as one, is pointed at with those that are', () => {
  expect(found('team-approval', { subject: 'Hello {{nmae}}' })).toEqual([
    'subject: There is no {{nmae}} in this mail. It knows {{name}}, {{companyName}}, {{link}}, {{agencyName}}, {{communityName}}.',
  ])
  for (const text of ['Hello {{name', 'Hello name}}', '{{{name}}}', '{{na me}}', '{{}}']) {
    expect(
      found('team-approval', {
        body: [
          { kind: 'text', text: 'Fine' },
          { kind: 'text', text },
        ],
      }),
    ).toEqual(['body.1.text: A variable is written {{name}}: its name between two braces on each side.'])
  }
  // Blanks in the braces are no mistake.
  expect(found('team-approval', { subject: 'Hello {{ name }}' })).toEqual([])
  expect(tidyWords(words('team-approval', { subject: ' Hello\n{{ name }} ' })).subject).toBe('Hello {{name}}')
})

test('what nobody could do without has to stay, and what lets one in stands in the body alone', () => {
  expect(found('password-reset', { body: [{ kind: 'text', text: 'Reset it.' }] })).toEqual([
    'body: Keep {{link}} in the mail: without it nobody can do what the mail is for.',
  ])
  expect(found('password-reset', { subject: 'Go to {{link}}', body: [button] })).toEqual([
    'subject: {{link}} lets in whoever has it: it may stand in the body alone.',
  ])
  const alone = 'body.0.text: {{link}} lets in whoever has it: put blanks around it, or make it the whole of a link.'
  for (const text of [
    'https://evil.example/?u={{link}}',
    '({{link}})',
    '[Go](https://evil.example/{{link}})',
    '{{link}}@evil',
  ])
    expect(found('password-reset', { body: [{ kind: 'text', text }] })).toContain(alone)
  for (const text of ['{{link}}', 'Go to {{link}}.', 'Go [there]({{link}}) or to\n{{link}}'])
    expect(found('password-reset', { body: [{ kind: 'text', text }] })).toEqual([])
  expect(found('custom', { body: [{ kind: 'text', text: 'No words of staff.' }] })).toEqual([
    'body: Keep {{body}} in the mail: without it nobody can do what the mail is for.',
  ])
  expect(found('custom', { body: [{ kind: 'text', text: 'Say: {{body}}' }] })).toEqual([
    'body.0.text: {{body}} is formatted text: it stands in a part of its own.',
  ])
})

test('a link leads to the mail’s own link or to an address, and never to a script', () => {
  const linked = (href: string) => found('notification', { body: [{ kind: 'text', text: `[Go](${href})` }, button] })
  const pointed = (href: string) => found('notification', { body: [{ ...button, href }] })
  for (const href of ['{{link}}', 'https://agency.example/a?b=c', 'mailto:hello@agency.example']) {
    expect(linked(href)).toEqual([])
    expect(pointed(href)).toEqual([])
  }
  const refused = 'A link leads to {{link}} or an address such as https://agency.example.'
  expect(linked('{{message}}')).toEqual([`body.0.text: ${refused}`])
  expect(linked('/projects')).toEqual([`body.0.text: ${refused}`])
  for (const href of ['javascript:alert(1)', 'https://{{name}}.example', '{{name}}', 'data:text/html,x', '/projects']) {
    expect(pointed(href)).toEqual([`body.0.href: ${refused}`])
  }
})

test('every text has a length', () => {
  expect(found('notification', { subject: '', heading: 'x'.repeat(201), reason: 'x'.repeat(501), body: [] })).toEqual([
    'subject: Write from 1 to 200 characters.',
    'heading: Write from 1 to 200 characters.',
    'reason: Write from 1 to 500 characters.',
    'body: A mail has from 1 to 20 parts.',
  ])
  expect(found('notification', { body: [{ kind: 'facts', rows: [['', 'x']] }] })).toEqual([
    'body.0.rows.0.label: Write from 1 to 60 characters.',
  ])
})
