import { markdown, template } from '../template.ts'

export default template({
  name: 'Written by staff',
  category: 'ANNOUNCEMENT',
  priority: 5,
  subject: '{{subject}}',
  preheader: '',
  heading: '{{subject}}',
  body: [markdown('body')],
  reason: 'You have an account at {{agencyName}}.',
  sample: {
    subject: 'The portal moves on Sunday',
    body: 'Hello,\n\non **Sunday at 10:00** the portal is unavailable for an hour.\n\n- Nothing is lost.\n- There is nothing to do.\n\n[Read more](https://portal.example/)',
  },
})
