import { button, facts, note, template, text } from '../template.ts'

export default template({
  name: 'Security alert',
  category: 'SECURITY',
  priority: 0,
  subject: 'Security alert: {{what}}',
  preheader: 'If that was not you, act now.',
  heading: '{{what}}',
  body: [
    text('Hello {{name}},'),
    text('This was done with your account. If it was you, there is nothing to do.'),
    facts(['When', '{{when}}'], ['Device', '{{device}}'], ['Address', '{{ip}}']),
    button('Review your account'),
    note('That was not you? Change your password and end the other sessions at once.'),
  ],
  reason: 'You have an account at {{agencyName}}. Alerts of this kind cannot be turned off.',
  sample: {
    name: 'Ada Lind',
    what: 'New sign-in to your account',
    when: '21 November 2026, 14:05 UTC',
    ip: '192.0.2.17',
    device: 'Firefox on Linux',
    link: 'https://portal.example/settings/security',
  },
})
