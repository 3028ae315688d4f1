import { button, note, template, text } from '../template.ts'

export default template({
  name: 'Reset a password',
  category: 'SECURITY',
  priority: 0,
  subject: 'Reset your password',
  preheader: 'The link works for {{expiresInMinutes}} minutes.',
  heading: 'Reset your password',
  body: [
    text('Hello {{name}},'),
    text(
      'Somebody, hopefully you, asked for a new password. The link works for {{expiresInMinutes}} minutes and once.',
    ),
    button('Choose a new password'),
    note('You did not ask for this? Then ignore this mail: your password stays as it is.'),
  ],
  reason: 'Somebody asked for a new password for this address at {{agencyName}}.',
  secret: ['link'],
  sample: { name: 'Ada Lind', link: 'https://portal.example/reset', expiresInMinutes: 30 },
})
