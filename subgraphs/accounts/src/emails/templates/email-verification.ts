import { button, note, template, text } from '../template.ts'

export default template({
  name: 'Confirm an address',
  category: 'SECURITY',
  priority: 0,
  subject: 'Confirm your e-mail address',
  preheader: 'One click and your account is ready.',
  heading: 'Confirm your e-mail address',
  body: [
    text('Hello {{name}},'),
    text('Please confirm that this address is yours. The link works for {{expiresInHours}} hours and once.'),
    button('Confirm address'),
    note('You did not sign up? Then ignore this mail: without the confirmation nothing happens.'),
  ],
  reason: 'Somebody gave this address when signing up at {{agencyName}}.',
  secret: ['link'],
  sample: { name: 'Ada Lind', link: 'https://portal.example/verify', expiresInHours: 24 },
})
