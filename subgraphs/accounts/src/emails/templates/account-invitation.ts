import { button, facts, note, template, text } from '../template.ts'

export default template({
  name: 'Invitation to an account',
  category: 'ACCOUNT',
  priority: 0,
  subject: 'Your account at {{agencyName}}',
  preheader: 'Choose a password until {{expiresOn}} and you are in.',
  heading: 'Welcome, {{name}}',
  body: [
    text('{{inviterName}} made an account for you at {{agencyName}}. Choose a password, and you are in.'),
    facts(['Sign in with', '{{email}}'], ['Link works until', '{{expiresOn}}']),
    button('Choose a password'),
    note('The link works once. You do not know {{inviterName}}? Then ignore this mail: nobody can use the account.'),
  ],
  reason: '{{inviterName}} made an account with this address.',
  secret: ['link'],
  sample: {
    name: 'Ada Lind',
    inviterName: 'Clara Weiss',
    email: 'ada@northwind.example',
    link: 'https://portal.example/welcome',
    expiresOn: '5 December 2026',
  },
})
