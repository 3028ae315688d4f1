import { ERASED, type PersonalDataMap } from '@atrium/kit/privacy'

/** The gateway has no keyring, and is told no name: those of an administrator stand in its own audit log, beside the id. */
const MY_NAMES = `(select actor_name from gateway.audit_log where actor_id = :user and actor_name is not null)`

export const personalData: PersonalDataMap = {
  source: 'gateway',
  entries: [
    {
      table: 'maintenance',
      section: 'Maintenance',
      holds: 'Maintenance that you began.',
      erased: 'Your name is taken out.',
      rows: 't.started_by_id = :user',
      shows: ['message', 'started_at', 'started_by_name'],
      erase: { started_by_name: ERASED },
      columns: ['started_by_id', 'started_by_name'],
    },
    {
      table: 'feature_flags',
      section: 'Features',
      holds: 'Features that you switched.',
      erased: 'Your name is taken out.',
      rows: `t.updated_by_name in ${MY_NAMES}`,
      shows: ['name', 'mode', 'updated_at', 'updated_by_name'],
      erase: { updated_by_name: ERASED },
      columns: ['updated_by_name'],
    },
  ],
  reviewed: {
    'feature_flags.name': 'What the feature is called.',
    'limits.name': 'What the limit is called.',
    'limits.updated_by': 'Who did it: the id of an account, which has no name once it is erased.',
    'usage_operations.name': 'What an operation is called. Counted by API key, never by person.',
  },
}
