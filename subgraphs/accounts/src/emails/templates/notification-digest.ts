import { button, markdown, template, text } from '../template.ts'

export default template({
  name: 'Daily digest',
  category: 'NOTIFICATION',
  priority: 5,
  subject: 'Your day at {{agencyName}}: {{count}} new',
  preheader: '{{first}}',
  heading: 'What happened since yesterday',
  body: [text('Hello {{name}},'), markdown('items'), button('Open your notifications')],
  reason: 'You chose one mail a day in your settings.',
  sample: {
    name: 'Clara Weiss',
    count: 2,
    first: 'Invoice INV-2026-0042',
    items:
      '- **Invoice INV-2026-0042** – There is a new invoice for Northwind Foods.\n- **Mira Santos leaves on 5 December** – Access ends with this day.',
    link: 'https://portal.example/notifications',
  },
})
