import { button, facts, template, text } from '../template.ts'

export default template({
  name: 'Training reminder',
  category: 'NOTIFICATION',
  priority: 4,
  subject: 'Reminder: training for {{companyName}} is due {{dueOn}}',
  preheader: 'Still open: {{items}}.',
  heading: 'Your training is due {{dueOn}}',
  body: [
    text('Hello {{name}},'),
    text('This is still open.'),
    facts(['Training', '{{items}}'], ['Company', '{{companyName}}'], ['Due', '{{dueOn}}']),
    button('Continue'),
  ],
  reason: 'You work with {{agencyName}}.',
  sample: {
    name: 'Mira Santos',
    companyName: 'Northwind Foods',
    items: 'Brand guide',
    dueOn: '5 December 2026',
    link: 'https://portal.example/training',
  },
})
