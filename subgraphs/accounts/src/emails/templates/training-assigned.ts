import { button, facts, template, text } from '../template.ts'

export default template({
  name: 'Training assigned',
  category: 'NOTIFICATION',
  priority: 4,
  subject: 'Training for {{companyName}}: {{items}}',
  preheader: 'To be done by {{dueOn}}.',
  heading: 'New training',
  body: [
    text('Hello {{name}},'),
    text('Before you work for {{companyName}} there is something to learn.'),
    facts(['Training', '{{items}}'], ['Company', '{{companyName}}'], ['Due', '{{dueOn}}']),
    button('Start'),
  ],
  reason: 'You work with {{agencyName}}.',
  sample: {
    name: 'Mira Santos',
    companyName: 'Northwind Foods',
    items: 'Security basics, Brand guide',
    dueOn: '5 December 2026',
    link: 'https://portal.example/training',
  },
})
