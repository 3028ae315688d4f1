import { describe, expect, test } from 'vitest'
import { type Frame, renderEmail, subjectOf, toHtml } from './render.ts'
import { TEMPLATES, templateOf } from './templates/index.ts'

const frame: Frame = {
  agencyName: 'Lumen & Sons',
  communityName: 'Buildly Community',
  publicUrl: 'https://portal.example',
  unsubscribeUrl: null,
}

describe.each(Object.entries(TEMPLATES))('%s', (key) => {
  test('is whole: no gap, a text form, the name of the agency', async () => {
    const template = templateOf(key)
    const mail = await renderEmail(template, template.sample, frame)
    expect(mail.subject).not.toBe('')
    expect(mail.html).toContain('Lumen &amp; Sons')
    expect(mail.html).not.toMatch(/\{\{|undefined|<mj-/)
    expect(mail.text).not.toMatch(/\{\{|undefined|<[a-z]/)
    expect(mail.html).not.toContain('googleapis')
    const { link } = template.sample as { link?: string }
    if (link) expect(mail.html).toContain(`href="${link}"`)
    if (link) expect(mail.text).toContain(link)
  })
})

test('the subjects of the three approvals say what was agreed', () => {
  const subject = (key: keyof typeof TEMPLATES) =>
    subjectOf(templateOf(key), { name: 'Mira', companyName: 'Northwind', link: '/' }, frame)
  expect(subject('community-approval')).toBe('Welcome to Buildly Community')
  expect(subject('team-approval')).toBe("You've been added to Northwind team")
  expect(subject('team-invitation')).toBe('Invitation to join Northwind team')
})

test('in the dark the whole page is dark, and not the card alone', async () => {
  const template = templateOf('notification')
  const { html } = await renderEmail(template, template.sample, frame)
  // What lies around the card is the body and a division in it, each with a colour of its own.
  expect(html).toMatch(/<body[^>]+class="page"/)
  expect(html).toContain('.page, .page > div { background-color')
})

test('data is text: never markup, another header or another address', async () => {
  const mail = await renderEmail(
    templateOf('notification'),
    {
      name: '<b>Eve</b>',
      title: 'A\r\nBcc: eve@x',
      message: '{{agencyName}} <img src=x onerror=1>',
      link: 'javascript:alert(1)',
    },
    frame,
  )
  expect(mail.subject).toBe('A Bcc: eve@x')
  expect(mail.html).toContain('&lt;b&gt;Eve&lt;/b&gt;')
  expect(mail.html).toContain('{{agencyName}} &lt;img')
  expect(mail.html).not.toContain('javascript:')
  expect(mail.html).toContain('href="https://portal.example/"')
})

test('a path leads into the application, and a missing name leaves no gap', async () => {
  const data = { name: null, title: 'T', message: 'M', link: '/approvals' }
  const mail = await renderEmail(templateOf('notification'), data, frame)
  expect(mail.html).toContain('href="https://portal.example/approvals"')
  expect(mail.text).toContain('Hello,')
  await expect(renderEmail(templateOf('notification'), { name: null }, frame)).rejects.toThrow('no value for title')
})

test('what staff writes may be Markdown, and no more', () => {
  const html = toHtml(
    '**Hi** <script>x</script> [a](javascript:x) [b](https://b.example) ![c](https://c.example/i.png)',
  )
  expect(html).toContain('<strong>Hi</strong>')
  expect(html).toContain('<a href="https://b.example">b</a>')
  expect(html).not.toMatch(/<script|href="javascript|<img/)
})

test('a mail that one may unsubscribe from says where', async () => {
  const mail = await renderEmail(
    templateOf('custom'),
    { subject: 'S', body: 'B' },
    { ...frame, unsubscribeUrl: 'https://portal.example/u/1' },
  )
  expect(mail.html).toContain('href="https://portal.example/u/1"')
  expect(mail.text).toContain('Unsubscribe: https://portal.example/u/1')
})
