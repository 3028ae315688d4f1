import type { PersonalDataMap } from '@atrium/kit/privacy'
import { account } from './account.ts'
import { credentials } from './credentials.ts'
import { messages } from './messages.ts'
import { work } from './work.ts'

const NAMELESS = 'Who did it: the id of an account, which has no name once it is erased.'
const ORGANISATION = 'What a company, an agency or a project is called.'
const WORD = 'One of some words, and no name.'

export const personalData: PersonalDataMap = {
  source: 'accounts',
  auditSubjects: `select id from accounts.approvals where about_user_id = :user
    union select id from accounts.developer_assignments where developer_id = :developer
    union select id from accounts.company_members where user_id = :user
    union select id from accounts.impersonations where user_id = :user
    union select id from accounts.api_keys where owner_id = :user
    union select id from accounts.passkeys where user_id = :user`,
  entries: [...credentials, ...messages, ...work, ...account],
  reviewed: {
    'agencies.name': ORGANISATION,
    'companies.name': ORGANISATION,
    'labs_projects.name': ORGANISATION,
    'workspace.agency_name': ORGANISATION,
    'approvals.approver': WORD,
    'email_suppressions.reason': WORD,
    'impersonations.ended_reason': WORD,
    'sessions.revoked_reason': WORD,
    'labs_projects.matched_by': WORD,
    'broadcasts.created_by_id': NAMELESS,
    'broadcasts.reached_user_id': NAMELESS,
    'companies.registered_by_id': NAMELESS,
    'company_members.invited_by_id': NAMELESS,
    'developer_assignments.assigned_by_id': NAMELESS,
    'developer_assignments.decided_by_id': NAMELESS,
    'developer_assignments.removal_requested_by_id': NAMELESS,
    'developers.approved_by_id': NAMELESS,
    'email_changes.requested_by_id': NAMELESS,
    'email_template_versions.created_by_id': NAMELESS,
    'email_template_versions.words': 'Words of the product’s mails, about no person.',
    'invitations.invited_by_id': NAMELESS,
    'labs_project_access.dismissed_by_id': NAMELESS,
    'labs_projects.added_by_id': NAMELESS,
    'privacy_requests.requested_by_id': NAMELESS,
    'quiz_drafts.updated_by_id': NAMELESS,
    'quiz_versions.published_by_id': NAMELESS,
    'quizzes.created_by_id': NAMELESS,
    'training_assignments.created_by_id': NAMELESS,
    'training_resources.created_by_id': NAMELESS,
    'users.status_changed_by_id': NAMELESS,
    'broadcasts.audience': 'Ids of accounts and companies, roles: nobody is named by them once erased.',
    'quiz_drafts.content': 'Questions and answers of a quiz, about no person.',
    'quiz_versions.questions': 'Questions and answers of a quiz, about no person.',
    'quiz_solutions.solutions': 'Questions and answers of a quiz, about no person.',
  },
}
