import { button, facts, note, template, text } from '../template.ts'

export default template({
  name: 'Invitation to a company',
  category: 'ACCOUNT',
  priority: 1,
  subject: '{{inviterName}} invited you to {{companyName}}',
  preheader: 'Accept until {{expiresOn}} to see the company’s projects and contracts.',
  heading: 'Join {{companyName}}',
  body: [
    text('{{inviterName}} invited you to {{companyName}} at {{agencyName}}.'),
    facts(['Company', '{{companyName}}'], ['Your role', '{{role}}'], ['Accept until', '{{expiresOn}}']),
    button('Accept the invitation'),
    note('You do not know {{inviterName}}? Then ignore this mail: without your consent nothing happens.'),
  ],
  reason: '{{inviterName}} gave this address.',
  secret: ['link'],
  sample: {
    inviterName: 'Clara Weiss',
    companyName: 'Northwind Foods',
    role: 'Admin',
    link: 'https://portal.example/invitations/x',
    expiresOn: '5 December 2026',
  },
})
