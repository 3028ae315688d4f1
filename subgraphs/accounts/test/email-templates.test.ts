import { system, transaction } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueEmail } from '../src/emails/queue-email.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { mailTo } from './mails.ts'
import { people } from './plan.ts'

type Name = keyof typeof people

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

async function ask<T>(query: string, variables: Record<string, unknown> = {}, who: Name = 'manager'): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

const WORDS = '{ subject preheader heading reason body { kind text label href rows { label value } } }'
const PAYLOAD = `{ template { isChanged version subject words { subject } } userErrors { code field message } }`

interface Payload {
  template: { isChanged: boolean; version: number; subject: string; words: { subject: string } } | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}
interface Block {
  kind: string
  text?: string
  label?: string
  href?: string
}

const words = (changes: object = {}) => ({
  subject: 'News for {{name}}: {{title}}',
  preheader: '',
  heading: '{{title}}',
  reason: 'From {{agencyName}}.',
  body: [
    { kind: 'TEXT', text: 'Dear **{{name}}**, <b>read</b> [this]({{link}}).' },
    { kind: 'BUTTON', label: 'Look', href: '{{link}}' },
  ] as Block[],
  ...changes,
})

const change = async (version: number, input: object = words(), who: Name = 'manager', key = 'notification') =>
  (
    await ask<{ emailTemplateUpdate: Payload }>(
      `mutation ($input: EmailTemplateUpdateInput!) { emailTemplateUpdate(input: $input) ${PAYLOAD} }`,
      { input: { key, version, words: input } },
      who,
    )
  ).emailTemplateUpdate

const reset = async (version: number) =>
  (
    await ask<{ emailTemplateReset: Payload }>(
      `mutation ($input: EmailTemplateResetInput!) { emailTemplateReset(input: $input) ${PAYLOAD} }`,
      { input: { key: 'notification', version } },
    )
  ).emailTemplateReset

async function sent(email: string, name = 'Eve') {
  await transaction(accounts.database, system('job'), (em) =>
    queueEmail(em, {
      template: 'notification',
      to: { email, name },
      data: { name, title: 'An invoice', message: 'There is one.', link: '/invoices' },
    }),
  )
  await mailTo(accounts, email, 'notification', 'LOGGED')
  const { emails } = await ask<{ emails: { nodes: { subject: string; content: { html: string; text: string } }[] } }>(
    'query ($search: String) { emails(first: 1, where: { search: $search }) { nodes { subject content { html text } } } }',
    { search: email },
  )
  return () => emails.nodes[0]!
}

test('a template is the product’s until staff changes it, and again when it is reset; mails stay as they were sent', async () => {
  const first = await sent('first@example.com')
  expect(first().subject).toBe('An invoice')
  expect((await change(0)).template).toMatchObject({ isChanged: true, version: 1 })
  const second = await sent('second@example.com', '<i>Eve</i>')
  expect(second().subject).toBe('News for <i>Eve</i>: An invoice')
  // Words of staff are text but for emphasis and links, and values are text wherever they stand.
  expect(second().content.html).toContain('Dear <strong>&lt;i&gt;Eve&lt;/i&gt;</strong>, &lt;b&gt;read&lt;/b&gt;')
  expect(second().content.html).toMatch(/<a href="http[^"]+\/invoices">this<\/a>/)
  expect(second().content.text).toContain('Look: http')
  // A second change, and the way back.
  expect((await change(1, words({ subject: 'Again' }))).template?.version).toBe(2)
  expect((await reset(2)).template).toMatchObject({ isChanged: false, version: 3, words: { subject: '{{title}}' } })
  expect((await sent('third@example.com'))().subject).toBe('An invoice')
  const { emails } = await ask<{ emails: { nodes: { content: { html: string } }[] } }>(
    '{ emails(first: 1, where: { search: "second@example.com" }) { nodes { content { html } } } }',
  )
  expect(emails.nodes[0]!.content.html).toContain('<strong>')

  const { emailTemplate } = await ask<{
    emailTemplate: { versions: { version: number; words: { subject: string } | null; createdBy: { id: string } }[] }
  }>(`{ emailTemplate(key: "notification") { versions { version createdBy { id } words ${WORDS} } } }`)
  expect(emailTemplate.versions.map(({ version, words: said }) => [version, said?.subject ?? null])).toEqual([
    [3, null],
    [2, 'Again'],
    [1, 'News for {{name}}: {{title}}'],
  ])
  expect(emailTemplate.versions[0]!.createdBy.id).toEqual(expect.any(String))
  const { auditEntries } = await ask<{ auditEntries: { nodes: { action: string }[] } }>(
    '{ auditEntries(first: 3) { nodes { action } } }',
    {},
    'admin',
  )
  expect(auditEntries.nodes.map(({ action }) => action)).toEqual([
    'email_template.reset',
    'email_template.changed',
    'email_template.changed',
  ])
})

test('of two who change the same version one is told, and what the other wrote stays', async () => {
  const valid = words({ subject: 'Welcome', heading: 'Welcome', body: [{ kind: 'TEXT', text: 'Hello {{name}}.' }] })
  const raced = await Promise.all([
    change(0, valid, 'manager', 'team-approval'),
    change(0, valid, 'admin', 'team-approval'),
  ])
  expect(raced.filter(({ template }) => template?.version === 1)).toHaveLength(1)
  expect(raced.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['CHANGED_MEANWHILE'])
})

test('words that could not be sent are refused with their place, and tried out they say the same', async () => {
  const broken = words({
    subject: 'For {{nobody}}',
    body: [{ kind: 'BUTTON', label: '', href: 'javascript:alert(1)' }],
  })
  const { template, userErrors } = await change(3, broken)
  expect(template).toBeNull()
  expect(userErrors.map(({ code, field }) => [code, field?.join('.')])).toEqual([
    ['WORDS_INVALID', 'words.subject'],
    ['WORDS_INVALID', 'words.body.0.label'],
    ['WORDS_INVALID', 'words.body.0.href'],
  ])
  const preview = `query ($words: EmailTemplateWordsInput) { emailTemplatePreview(key: "notification", words: $words) {
    content { subject html } problems { field message } } }`
  const tried = await ask<{ emailTemplatePreview: { content: object | null; problems: object[] } }>(preview, {
    words: broken,
  })
  expect(tried.emailTemplatePreview.content).toBeNull()
  expect(tried.emailTemplatePreview.problems).toEqual(userErrors.map(({ field, message }) => ({ field, message })))
  const fine = await ask<{ emailTemplatePreview: { content: { subject: string }; problems: object[] } }>(preview, {
    words: words(),
  })
  expect(fine.emailTemplatePreview).toMatchObject({
    content: { subject: 'News for Clara Weiss: Invoice INV-2026-0042' },
    problems: [],
  })
})

test('what is not saved yet can be sent to oneself, and stays what it was in the log', async () => {
  const test = `mutation ($input: EmailTestInput!) { emailTest(input: $input) { sentTo userErrors { code } } }`
  const input = {
    template: 'community-approval',
    words: words({ subject: 'Try it', heading: 'H', body: [{ kind: 'TEXT', text: 'Tried *out*' }] }),
  }
  const { emailTest } = await ask<{ emailTest: { sentTo: string } }>(test, { input })
  const mail = await mailTo(accounts, emailTest.sentTo, 'community-approval', 'LOGGED')
  expect(mail.subject).toBe('Try it')
  const { emails } = await ask<{ emails: { nodes: { content: { html: string } }[] } }>(
    '{ emails(first: 1, where: { template: ["community-approval"] }) { nodes { content { html } } } }',
  )
  expect(emails.nodes[0]!.content.html).toContain('Tried <em>out</em>')
  const refused = await ask<{ emailTest: { userErrors: object[] } }>(test, {
    input: { ...input, words: { ...input.words, subject: '{{x}}' } },
  })
  expect(refused.emailTest.userErrors).toEqual([{ code: 'WORDS_INVALID' }])
})

test('nobody but staff changes a template, in the service and in the database', async () => {
  const update = `mutation ($input: EmailTemplateUpdateInput!) { emailTemplateUpdate(input: $input) ${PAYLOAD} }`
  const input = { key: 'notification', version: 3, words: words() }
  for (const who of ['ownerA', 'developerA', 'agencyAdmin'] as const) {
    const { errors } = await accounts.ask(viewers[who], update, { variables: { input } })
    expect(errors?.[0]?.extensions?.['code'], who).toBe('FORBIDDEN')
  }
})
