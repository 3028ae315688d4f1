import { button, note, template, text } from '../template.ts'

export default template({
  name: 'Address has an account already',
  category: 'SECURITY',
  priority: 0,
  subject: 'You already have an account',
  preheader: 'Somebody tried to sign up with your address.',
  heading: 'You already have an account',
  body: [
    text('Hello {{name}},'),
    text(
      'Somebody tried to sign up with this address, which has an account already. Sign in, or ask for a new password.',
    ),
    button('Sign in'),
    note('That was not you? Nothing was changed, and whoever it was has not learned that you have an account.'),
  ],
  reason: 'Somebody gave this address when signing up at {{agencyName}}.',
  sample: { name: 'Ada Lind', link: 'https://portal.example/sign-in' },
})
