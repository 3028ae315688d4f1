import { button, template, text } from '../template.ts'

export default template({
  name: 'Notification',
  category: 'NOTIFICATION',
  priority: 5,
  subject: '{{title}}',
  preheader: '{{message}}',
  heading: '{{title}}',
  body: [text('Hello {{name}},'), text('{{message}}'), button('Open')],
  reason: 'You are told of this because of your settings at {{agencyName}}.',
  sample: {
    name: 'Clara Weiss',
    title: 'Invoice INV-2026-0042',
    message: 'There is a new invoice for Northwind Foods.',
    link: 'https://portal.example/invoices',
  },
})
