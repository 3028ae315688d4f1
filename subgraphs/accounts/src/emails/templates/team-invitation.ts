import { button, template, text } from '../template.ts'

export default template({
  name: 'Invitation to a team',
  category: 'NOTIFICATION',
  priority: 3,
  subject: 'Invitation to join {{companyName}} team',
  preheader: '{{companyName}} decides within thirty days.',
  heading: 'Invitation to join {{companyName}} team',
  body: [
    text('Hello {{name}},'),
    text(
      '{{agencyName}} proposed you to {{companyName}}, which decides within thirty days. We tell you as soon as it has.',
    ),
    button('See the invitation'),
  ],
  reason: 'You work with {{agencyName}}.',
  sample: { name: 'Mira Santos', companyName: 'Northwind Foods', link: 'https://portal.example/team' },
})
