import { button, template, text } from '../template.ts'

export default template({
  name: 'Approved for the community',
  category: 'NOTIFICATION',
  priority: 2,
  subject: 'Welcome to {{communityName}}',
  preheader: 'You are approved and can be assigned to customer teams now.',
  heading: 'Welcome to {{communityName}}',
  body: [
    text('Hello {{name}},'),
    text('You are approved. From now on you can be assigned to customer teams; we tell you when that happens.'),
    button('Open your portal'),
  ],
  reason: 'You applied to {{communityName}}.',
  sample: { name: 'Mira Santos', link: 'https://portal.example/' },
})
