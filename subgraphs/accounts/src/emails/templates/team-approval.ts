import { button, template, text } from '../template.ts'

export default template({
  name: 'Added to a team',
  category: 'NOTIFICATION',
  priority: 3,
  subject: "You've been added to {{companyName}} team",
  preheader: '{{companyName}} approved you: you have access from now on.',
  heading: "You've been added to {{companyName}} team",
  body: [
    text('Hello {{name}},'),
    text('{{companyName}} approved you. You have access to its projects from now on.'),
    button('Open the team'),
  ],
  reason: 'You work with {{agencyName}}.',
  sample: { name: 'Mira Santos', companyName: 'Northwind Foods', link: 'https://portal.example/team' },
})
