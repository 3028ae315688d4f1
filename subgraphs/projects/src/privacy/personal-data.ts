import { ERASED, isNamed, mentions, ofCompanies, type PersonalDataMap, scrubbed } from '@atrium/kit/privacy'

/** Whether an assignee has the person's address, which it has proved. Names are chosen. */
const IS_MINE = `lower(one->>'email') = lower(:email)`
const IS_ME = `(${IS_MINE} or lower(one->>'name') in (select lower(known) from jsonb_array_elements_text(:names::jsonb) as known))`
const WORKED_BY_ME = 'lower(t.person_email) = lower(:email)'
const among = (condition: string) =>
  `${ofCompanies} and exists (select from jsonb_array_elements(t.assignees) as person(one) where ${condition})`
/** The assignees of a task, without who the person is among them. */
const WITHOUT_ME = `(select coalesce(jsonb_agg(case when ${IS_ME}
    then jsonb_build_object('id', null, 'name', ${ERASED}, 'email', null, 'avatarUrl', null) else one end order by place), '[]')
  from jsonb_array_elements(t.assignees) with ordinality as person(one, place))`

export const personalData: PersonalDataMap = {
  source: 'projects',
  entries: [
    {
      table: 'project_developers',
      section: 'Projects',
      holds: 'Projects that you work and worked on, and in which role.',
      erased: 'Stays as a figure of the project, without your name. What goes on is ended.',
      rows: 't.developer_id = :developer',
      shows: [
        '(select name from projects.projects where id = t.project_id) as project',
        'role',
        'assigned_at',
        'removed_at',
      ],
      erase: { removed_at: 'coalesce(t.removed_at, greatest(now(), t.assigned_at))' },
      columns: ['developer_id'],
    },
    {
      table: 'team_members',
      section: 'Teams',
      // Accounts tells of the teams.
      holds: null,
      erased: 'Is deleted.',
      rows: 't.developer_id = :developer',
      shows: [],
      erase: 'rows',
      columns: ['developer_id', 'name'],
    },
    {
      table: 'deployments',
      section: 'Deployments',
      // The tools name who deployed, and say nothing else: it could be anybody of that name.
      holds: null,
      erased: 'Your name is taken out.',
      rows: `${ofCompanies} and ${isNamed('author_name')}`,
      shows: [],
      erase: { author_name: ERASED },
      columns: ['author_name'],
    },
    {
      table: 'deployments',
      section: 'Messages of deployments',
      holds: null,
      erased: 'Your name is taken out.',
      rows: `${ofCompanies} and ${mentions('message')}`,
      shows: [],
      erase: { message: scrubbed('message') },
      columns: ['message'],
    },
    {
      table: 'tasks',
      section: 'Tasks',
      holds: 'Tasks of connected tools that are assigned to your address, in your companies.',
      erased: 'Your name is taken out. What the tool itself keeps is to be erased there.',
      rows: among(IS_ME),
      exported: among(IS_MINE),
      shows: [
        '(select name from projects.projects where id = t.project_id) as project',
        'provider',
        'title',
        'status',
        'due_at',
        'completed_at',
        'url',
      ],
      erase: { assignees: WITHOUT_ME },
      columns: ['assignees'],
    },
    {
      table: 'time_entries',
      section: 'Hours',
      holds: 'Time that you noted for projects, as connected tools tell it.',
      erased: 'Stays as hours of the project, without who worked them and what was noted.',
      rows: `${ofCompanies} and (${WORKED_BY_ME} or ${isNamed('person_name')})`,
      exported: `${ofCompanies} and ${WORKED_BY_ME}`,
      shows: [
        '(select name from projects.projects where id = t.project_id) as project',
        'provider',
        'started_at',
        'seconds',
        'description',
        'person_name',
        'person_email',
      ],
      erase: { person_id: 'null', person_name: ERASED, person_email: 'null', description: 'null' },
      columns: ['person_id', 'person_name', 'person_email', 'description'],
    },
  ],
  reviewed: {
    'builds.name': 'What is built, at its code host.',
    'tasks.list_name': 'What a list is called.',
    'known_companies.name': 'What a company is called.',
    'projects.name': 'What a project is called.',
    'repositories.name': 'What a repository is called.',
    'repositories.owner': 'The organisation of a repository, at its provider.',
  },
}
