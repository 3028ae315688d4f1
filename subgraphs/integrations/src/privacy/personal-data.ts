import { ERASED, mentions, NEAR, ofCompanies, type PersonalDataMap, scrubbed, scrubbedJson } from '@atrium/kit/privacy'

/** Whoever paid with the address of the person. */
const PAID_BY_ME = 'lower(t.customer_email) = lower(:email)'

/** The person of ours, or somebody of its name at a provider, in a company of the person's. */
const BY_ME = `(t.actor->>'id' = :user::text or (t.actor->>'id' is null and ${ofCompanies}
  and lower(t.actor->>'name') in (select lower(known) from jsonb_array_elements_text(:names::jsonb) as known)))`

const ORGANISATION = 'What a company, a repository or a setting is called.'

export const personalData: PersonalDataMap = {
  source: 'integrations',
  entries: [
    {
      table: 'activities',
      section: 'Activity',
      holds: 'What the feed says that you did here.',
      erased: 'Stays in the feed, without your name and picture.',
      rows: BY_ME,
      exported: `t.actor->>'id' = :user::text`,
      shows: ['occurred_at', 'type', 'summary', 'source', 'repository_name', 'url', 'actor'],
      erase: {
        actor: `jsonb_build_object('id', t.actor->'id', 'name', ${ERASED})`,
        summary: scrubbed('summary'),
        url: 'null',
      },
      columns: ['actor', 'url'],
    },
    {
      table: 'activities',
      section: 'Activity about you',
      holds: null,
      erased: 'Your name is taken out of what the feed says.',
      // Somebody else of the same name is not the person.
      rows: `(t.company_id is null or ${ofCompanies}) and ${mentions('summary', NEAR)}
        and not (t.actor->>'id' is not null and t.actor->>'id' <> :user::text and t.actor->>'name' ~* ${NEAR})`,
      shows: [],
      erase: { summary: scrubbed('summary', NEAR) },
      columns: ['summary'],
    },
    {
      table: 'connection_events',
      section: 'Connections',
      holds: 'What you did with connections to tools.',
      erased: 'Stays in the history of the connection, without your name.',
      rows: 't.actor_id = :user',
      shows: ['occurred_at', 'kind', 'message', 'actor_name'],
      erase: { actor_name: ERASED, message: scrubbed('message') },
      columns: ['actor_id', 'actor_name', 'message'],
    },
    {
      table: 'connections',
      section: 'Connections you made',
      holds: 'Tools that you connected.',
      erased: 'Stay: they are the company’s. Who made them is a nameless account.',
      rows: 't.created_by = :user',
      shows: ['name', 'template_key', 'status', 'created_at'],
      erase: 'nothing',
      columns: ['created_by'],
    },
    {
      table: 'provider_commands',
      section: 'Commands to tools',
      holds: 'What you had connected tools do.',
      erased: 'That it was done stays, without your name.',
      rows: 't.requested_by = :user',
      shows: ['requested_at', 'name', 'status', 'external_name', 'url', 'requested_by_name'],
      erase: { requested_by_name: ERASED, input: scrubbedJson('input') },
      columns: ['requested_by', 'requested_by_name', 'input'],
    },
    {
      table: 'payments',
      section: 'Payments',
      holds: 'Payments that connected tools told of with your address.',
      erased: 'What was paid stays, without your name and address.',
      rows: PAID_BY_ME,
      shows: [
        'at',
        'provider',
        'kind',
        'status',
        'amount_minor',
        'currency',
        'description',
        'customer_name',
        'customer_email',
      ],
      erase: {
        customer_name: ERASED,
        customer_email: ':erasedEmail',
        description: scrubbed('description'),
        reference: scrubbed('reference'),
      },
      columns: ['customer_name', 'customer_email'],
    },
  ],
  reviewed: {
    'ecosystem_projects.name': 'What a product is called.',
    'ecosystem_projects.health_reason': 'What a product, or we, say of its health.',
    'external_containers.name': ORGANISATION,
    'metric_definitions.name': 'What a metric is called.',
    'metric_positions.name': 'Which counter of ours it is.',
    'provider_commands.name': 'What is done.',
    'provider_commands.external_name': ORGANISATION,
    'activities.repository_name': ORGANISATION,
    'connection_secrets.name': ORGANISATION,
    'connections.name': ORGANISATION,
    'integration_templates.name': ORGANISATION,
    'known_companies.name': ORGANISATION,
    'repository_links.full_name': ORGANISATION,
    'connections.config': 'How a tool of a company is connected. Secrets stand apart, encrypted.',
    'connections.sync_cursor': 'Where a synchronisation came to.',
    'integration_templates.config_schema': 'Which settings a connection has.',
    'payments.told_at': 'Times.',
    'sync_runs.counts': 'Numbers.',
    'webhook_deliveries.headers': 'What a provider sent, as it sent it: kept for 90 days, and removed then.',
    'webhook_deliveries.ignored_reason': 'Our words.',
    'webhook_refusals.reason': 'Our words.',
  },
}
