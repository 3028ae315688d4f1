/** What developers work on: an issue's title, the pull request's that settles it. */
export const STORIES: readonly (readonly [string, string])[] = [
  ['Search returns nothing for names with accents', 'Fold accents before searching'],
  ['Checkout button is hidden on small phones', 'Keep the checkout button above the keyboard'],
  ['Export stops after 10,000 rows', 'Stream exports instead of building them in memory'],
  ['Sign-in page flickers in dark mode', 'Set the theme before the first paint'],
  ['Dates are a day off west of Greenwich', 'Treat due dates as calendar days'],
  ['Add a filter for archived items', 'Filter lists by archived state'],
  ['Emails are sent twice after a retry', 'Make sending mail idempotent'],
  ['Dashboard takes six seconds to load', 'Load dashboard figures in one query'],
  ['Show who changed a setting', 'Record author and time of every setting'],
  ['Uploads over 20 MB fail without a message', 'Upload large files in parts'],
  ['Support keyboard navigation in the calendar', 'Move through the calendar with arrow keys'],
  ['Totals differ by a cent on split invoices', 'Put the rounding cent in the last part'],
  ['Add French and Portuguese', 'Translate all screens to French and Portuguese'],
  ['Session ends while filling in a long form', 'Renew the session while people type'],
  ['Rotate access keys without downtime', 'Accept the old key until the new one is live'],
  ['Upgrade the framework to its current version', 'Upgrade the framework and drop two workarounds'],
  ['Map shows vehicles that are parked', 'Hide vehicles without movement for an hour'],
  ['Add an audit trail for refunds', 'Write every refund to the audit trail'],
  ['Retry webhooks that time out', 'Retry timed-out webhooks with growing waits'],
  ['Charts are unreadable for colour-blind people', 'Use shapes and labels beside colour in charts'],
  ['Allow several delivery addresses', 'Let customers keep several delivery addresses'],
  ['Memory grows during the nightly import', 'Release batches as the import goes on'],
  ['Sort tables by more than one column', 'Sort tables by several columns'],
  ['Printing cuts off the last column', 'Fit tables to the width of the page'],
]

export const COMMENTS = [
  'Reproduced on staging.',
  'Could we have this in the next release?',
  'The customer confirmed the fix.',
  'Added a test that fails without the change.',
] as const
