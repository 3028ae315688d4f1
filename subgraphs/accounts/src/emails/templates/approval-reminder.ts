import { button, quote, template, text } from '../template.ts'

export default template({
  name: 'Waiting for a decision',
  category: 'NOTIFICATION',
  priority: 3,
  subject: 'Waiting for your decision: {{subject}}',
  preheader: 'Waiting for {{waitingDays}} days.',
  heading: 'Still waiting for your decision',
  body: [
    text('Hello {{name}},'),
    text('This waits for you since {{waitingDays}} days. Somebody cannot go on until you have said yes or no.'),
    quote('{{subject}}'),
    button('Decide'),
  ],
  reason: 'You decide about this at {{agencyName}}.',
  sample: {
    name: 'Clara Weiss',
    subject: 'Mira Santos for the team of Northwind Foods',
    waitingDays: 3,
    link: 'https://portal.example/approvals',
  },
})
