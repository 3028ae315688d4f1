import { button, note, template, text } from '../template.ts'

export default template({
  name: 'Confirm a new address',
  category: 'SECURITY',
  priority: 0,
  subject: 'Confirm your new e-mail address',
  preheader: 'One click, and you sign in with it.',
  heading: 'Confirm your new e-mail address',
  body: [
    text('Hello {{name}},'),
    text(
      '{{requesterName}} entered this address for your account at {{agencyName}}. Once you confirm it, you sign in with it, and no longer with the one before.',
    ),
    text('The link works for {{expiresInHours}} hours and once.'),
    button('Confirm address'),
    note('You have no account at {{agencyName}}? Then ignore this mail: without the confirmation nothing changes.'),
  ],
  reason: '{{requesterName}} entered this address at {{agencyName}}.',
  secret: ['link'],
  sample: {
    name: 'Ada Lind',
    requesterName: 'Clara Weiss',
    link: 'https://portal.example/confirm-address',
    expiresInHours: 72,
  },
})
