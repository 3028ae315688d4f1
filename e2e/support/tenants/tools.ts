import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { deliverExample, githubExamples } from '@atrium/simulators'
import { connectGitHub } from '../connections.ts'
import { observe } from '../database.ts'
import type { Product } from '../product.ts'
import type { Ids } from '../tenants.ts'
import { addMarketing } from './marketing.ts'

export async function addConnection(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const connection = await connectGitHub(product, owner, companyId)
  await deliverExample(
    connection.webhookUrl,
    connection.webhookSecret,
    githubExamples().find(({ event }) => event === 'issues')!,
  )
  const { body } = await product.graphql(
    owner,
    'query($id: ID!) { connection(id: $id) { deliveries(first: 1) { nodes { id } } syncRuns(first: 1) { nodes { id } } } }',
    {
      id: connection.id,
    },
  )
  const { deliveries, syncRuns } = body.data!['connection'] as Record<
    'deliveries' | 'syncRuns',
    { nodes: { id: string }[] }
  >
  ;(ids['Connection'] ??= []).push({ companyId, id: connection.id })
  ;(ids['WebhookDelivery'] ??= []).push({ companyId, id: deliveries.nodes[0]!.id })
  ;(ids['SyncRun'] ??= []).push({ companyId, id: syncRuns.nodes[0]!.id })
  await addContainer(product, ids, companyId, fromGlobalId('Connection', connection.id)!)
}

/** A link by which somebody of the company connects a tool. */
export async function addConnectLink(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const input = { companyId: toGlobalId('Company', companyId), templateKey: 'clickup', name: 'Tasks' }
  const { body } = await product.graphql(
    owner,
    'mutation($input: ConnectLinkCreateInput!) { connectLinkCreate(input: $input) { link { id } } }',
    { input },
  )
  const { link } = body.data!['connectLinkCreate'] as { link: { id: string } }
  ;(ids['ConnectLink'] ??= []).push({ companyId, id: link.id })
}

/** An endpoint of webhooks out that nothing ever happens for, and a message that it received. */
export async function addEndpoint(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const input = {
    companyId: toGlobalId('Company', companyId),
    name: 'Status board',
    url: 'https://hooks.example.com/atrium',
    types: ['none.*'],
  }
  const { body } = await product.graphql(
    owner,
    'mutation($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) { endpoint { id } } }',
    { input },
  )
  const { endpoint } = body.data!['webhookEndpointCreate'] as { endpoint: { id: string } }
  const message = newId()
  await using database = observe(product.superuserUrl)
  await database.rows(
    `insert into integrations.webhook_messages (id, endpoint_id, company_id, type, status, payload, finished_at)
     values ($1, $2, $3, 'webhook.test', 'SUCCEEDED', '{}', now())`,
    [message, fromGlobalId('WebhookEndpoint', endpoint.id), companyId],
  )
  ;(ids['WebhookEndpoint'] ??= []).push({ companyId, id: endpoint.id })
  ;(ids['WebhookMessage'] ??= []).push({ companyId, id: toGlobalId('WebhookMessage', message) })
}

/** A list of tasks that is linked to a project of the company, a task of it, a payment and what is told of marketing, as a synchronisation leaves them, and a command. */
async function addContainer(product: Product, ids: Ids, companyId: string, connectionId: string): Promise<void> {
  const [container, task, payment, command, build] = [newId(), newId(), newId(), newId(), newId()]
  const project = product.plan.projects.find((one) => one.companyId === companyId)!.id
  await using database = observe(product.superuserUrl)
  await database.rows(
    `insert into integrations.external_containers
       (id, connection_id, company_id, provider, kind, external_id, name, project_id, project_company_id)
     values ($1, $2, $3, 'clickup', 'LIST', '901200000001', 'Website', $4, $3)`,
    [container, connectionId, companyId, project],
  )
  await database.rows(
    `insert into integrations.provider_commands (id, connection_id, company_id, provider, project_id, project_company_id, name,
       input, status, idempotency_key, external_name, finished_at)
     values ($1, $2, $3, 'clickup', $4, $3, 'createTask', '{"title":"Draw the menu"}', 'SUCCEEDED', 'k', 'Draw the menu', now())`,
    [command, connectionId, companyId, project],
  )
  await database.rows(
    `insert into projects.tasks (id, project_id, company_id, connection_id, provider, external_id, list_id, title, status,
       category, is_blocked, assignees, created_at, updated_at)
     values ($1, $2, $3, $4, 'clickup', 't1', '901200000001', 'Draw the menu', 'to do', 'TODO', false, '[]', now(), now())`,
    [task, project, companyId, connectionId],
  )
  await database.rows(
    `insert into projects.builds (id, repository_id, project_id, company_id, external_id, name, status, reported_at)
     select $1, id, project_id, company_id, '1', 'CI', 'SUCCEEDED', now() from projects.repositories where company_id = $2 limit 1`,
    [build, companyId],
  )
  await database.rows(
    `with head as (update integrations.payment_head set position = position + 1 returning position)
     insert into integrations.payments (id, connection_id, company_id, provider, kind, external_id, status, amount_minor, currency,
       customer_name, told_at, at, first_at, position)
     select $1, $2, $3, 'stripe', 'PAYMENT', 'pi_1', 'SUCCEEDED', 120000, 'USD', 'Acme', '{}', now(), now(), position from head`,
    [payment, connectionId, companyId],
  )
  const { lead, appointment } = await addMarketing(database, companyId, connectionId)
  ;(ids['Lead'] ??= []).push({ companyId, id: toGlobalId('Lead', lead) })
  ;(ids['Appointment'] ??= []).push({ companyId, id: toGlobalId('Appointment', appointment) })
  ;(ids['ExternalContainer'] ??= []).push({ companyId, id: toGlobalId('ExternalContainer', container) })
  ;(ids['ProviderCommand'] ??= []).push({ companyId, id: toGlobalId('ProviderCommand', command) })
  ;(ids['Task'] ??= []).push({ companyId, id: toGlobalId('Task', task) })
  ;(ids['Build'] ??= []).push({ companyId, id: toGlobalId('Build', build) })
  ;(ids['Payment'] ??= []).push({ companyId, id: toGlobalId('Payment', payment) })
}

/** What the company does with a product of the agency's that is shown to nobody. */
export async function addUsage(product: Product, ids: Ids, companyId: string): Promise<void> {
  const [project, used] = [newId(), newId()]
  await using database = observe(product.superuserUrl)
  await database.rows(
    `insert into integrations.ecosystem_projects (id, key, name, status) values ($1, $2, 'Shop', 'PAUSED')`,
    [project, `shop-${project.slice(-12)}`],
  )
  await database.rows(
    `insert into integrations.usage_clients (id, project_id, key, name, product, company_id, first_at, last_at)
     values ($1, $2, 'acme', 'Acme', 'Shop', $3, now(), now())`,
    [used, project, companyId],
  )
  await database.rows(
    `with series as (insert into integrations.usage_series (client_id, event) values ($1, 'orders.placed') returning id),
       hour as (insert into integrations.usage_hours select id, date_trunc('hour', now()), 3 from series)
     insert into integrations.usage_events (project_id, event_id, series_id, at, count, properties, position)
     select $2, 'order-1', id, now(), 3, '{"shop":"north"}', 0 from series`,
    [used, project],
  )
  ;(ids['EcosystemClient'] ??= []).push({ companyId, id: toGlobalId('EcosystemClient', used) })
}
