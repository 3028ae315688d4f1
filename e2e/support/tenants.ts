import { isUnionType } from 'graphql'
import { decodeJwt } from 'jose'
import pg from 'pg'
import { fromGlobalId, newId, toGlobalId, type IdType } from '@atrium/kit/ids'
import { type AnyViewer, GATEWAY } from '@atrium/kit/viewer'
import { githubExamples, deliverExample } from '@atrium/simulators'
import { buildApiKey } from '@atrium/testing'
import { vi } from 'vitest'
import { connectGitHub } from './connections.ts'
import { selectAll } from './operations.ts'
import { newRequestId, type Product } from './product.ts'

export type Ids = Record<string, { companyId: string; id: string }[]>

const CLIENT = { ip: '192.0.2.1', userAgent: null, refreshToken: null }

/** Up to two ids of every type, for each company. A connection with a delivery is made for each, through the API. */
export async function idsByType(product: Product, companyIds: readonly string[]): Promise<Ids> {
  const { plan } = product
  const ids: Ids = {}
  const add = (type: IdType, companyId: string, uuids: string[]) => {
    for (const uuid of uuids.slice(0, 2)) (ids[type] ??= []).push({ companyId, id: toGlobalId(type, uuid) })
  }
  const owner = await product.signIn('owner')
  for (const companyId of companyIds) {
    const of = <T extends { companyId: string; id: string }>(rows: T[]) =>
      rows.filter((row) => row.companyId === companyId).map((row) => row.id)
    const assigned = plan.companyDevelopers.filter((a) => a.companyId === companyId).map((a) => a.developerId)
    add('Company', companyId, [companyId])
    add(
      'User',
      companyId,
      plan.members.filter((m) => m.companyId === companyId).map((m) => m.userId),
    )
    add('CompanyMember', companyId, of(plan.members))
    add('Developer', companyId, assigned)
    add('Project', companyId, of(plan.projects))
    add('Milestone', companyId, of(plan.milestones))
    add('Repository', companyId, of(plan.repositories))
    add('Deployment', companyId, of(plan.deployments))
    add('ProjectDeveloperAssignment', companyId, of(plan.projectDevelopers))
    add('Contract', companyId, of(plan.contracts))
    add('ContractLineItem', companyId, of(plan.contractLineItems))
    add('Invoice', companyId, of(plan.invoices))
    add('InvoiceLineItem', companyId, of(plan.invoiceLineItems))
    add(
      'Activity',
      companyId,
      plan.activities.filter((a) => a.companyId === companyId).map((a) => a.id),
    )
    await addMail(product, ids, companyId)
    await addSecurityEvent(product, ids, companyId)
    await addConnection(product, owner, ids, companyId)
    await addConnectLink(product, owner, ids, companyId)
    await addEndpoint(product, owner, ids, companyId)
    await addAssignment(product, owner, ids, companyId)
    await addLabsProject(product, owner, ids, companyId)
    await addInvitation(product, owner, ids, companyId)
    await addTraining(product, owner, ids, companyId)
    const { id } = await buildApiKey(product.as(owner), { companyId: toGlobalId('Company', companyId) })
    ;(ids['ApiKey'] ??= []).push({ companyId, id })
  }
  return ids
}

/** A developer whom the company is asked about, and what its owner is told of it. */
async function addAssignment(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { developers, companyDevelopers, members, users } = product.plan
  const isThere = (id: string) => companyDevelopers.some((a) => a.companyId === companyId && a.developerId === id)
  // Nobody's but its own: the people of the tests see what concerns themselves and their agency.
  const isOther = ({ agencyId, userId }: (typeof developers)[number]) =>
    agencyId === null && users.find(({ id }) => id === userId)!.email !== 'developer@demo.test'
  const developer = developers.find((one) => one.isCommunityApproved && isOther(one) && !isThere(one.id))!
  const { body } = await product.graphql(
    owner,
    'mutation($input: DeveloperAssignInput!) { developerAssign(input: $input) { assignment { id openApproval { id } } } }',
    {
      input: {
        developerId: toGlobalId('Developer', developer.id),
        companyId: toGlobalId('Company', companyId),
        note: 'Has built shops before.',
      },
    },
  )
  const { assignment } = body.data!['developerAssign'] as { assignment: { id: string; openApproval: { id: string } } }
  ;(ids['DeveloperAssignment'] ??= []).push({ companyId, id: assignment.id })
  ;(ids['Approval'] ??= []).push({ companyId, id: assignment.openApproval.id })
  const approver = members.find((member) => member.companyId === companyId && member.canApproveDevelopers)!
  const { email } = users.find(({ id }) => id === approver.userId)!
  const token = await product.signIn(email.replace('@demo.test', ''))
  const told = async () => {
    const answer = await product.graphql(token, '{ notifications(first: 1) { nodes { id } } }')
    return (answer.body.data!['notifications'] as { nodes: { id: string }[] }).nodes[0]?.id
  }
  const id = await vi.waitUntil(told, { timeout: 15_000 })
  ;(ids['Notification'] ??= []).push({ companyId, id })
}

/** Somebody whom the company has invited. */
async function addInvitation(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { body } = await product.graphql(
    owner,
    'mutation($input: CompanyInvitationCreateInput!) { companyInvitationCreate(input: $input) { invitation { id } } }',
    { input: { companyId: toGlobalId('Company', companyId), email: `${companyId}@invited.test`, role: 'VIEWER' } },
  )
  const { invitation } = body.data!['companyInvitationCreate'] as { invitation: { id: string } }
  ;(ids['Invitation'] ??= []).push({ companyId, id: invitation.id })
}

/** A resource and a quiz of the company's own, and an attempt of a developer who works for nobody of the tests. */
async function addTraining(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const send = async <T>(token: string, name: string, type: string, input: object, answer: string): Promise<T> => {
    const query = `mutation ($input: ${type}!) { made: ${name}(input: $input) { ${answer} userErrors { message } } }`
    const { body } = await product.graphql(token, query, { input })
    return body.data!['made'] as T
  }
  const { resource } = await send<{ resource: { id: string } }>(
    owner,
    'trainingResourceCreate',
    'TrainingResourceCreateInput',
    { title: 'How this company works', kind: 'MARKDOWN', body: 'Slowly.' },
    'resource { id }',
  )
  const { quiz } = await send<{ quiz: { id: string } }>(
    owner,
    'quizCreate',
    'QuizCreateInput',
    { title: 'How does this company work?' },
    'quiz { id }',
  )
  const questions = [
    {
      key: 'q',
      kind: 'TRUE_FALSE',
      prompt: 'Slowly?',
      options: [],
      correct: ['true'],
      points: 1,
      explanation: 'It says so.',
    },
  ]
  const content = { timeLimitMinutes: null, attemptsAllowed: 1, shuffles: false, questions }
  await send(
    owner,
    'quizDraftSave',
    'QuizDraftSaveInput',
    { id: quiz.id, revision: 1, title: 'How does this company work?', ...content },
    '',
  )
  await send(owner, 'quizPublish', 'QuizPublishInput', { id: quiz.id, revision: 2 }, '')
  const input = { companyIds: [toGlobalId('Company', companyId)], resourceIds: [resource.id], quizIds: [quiz.id] }
  const { assignments } = await send<{ assignments: { id: string }[] }>(
    owner,
    'trainingAssign',
    'TrainingAssignInput',
    input,
    'assignments { id }',
  )
  const { developers, companyDevelopers, users } = product.plan
  const companiesOf = (id: string) => companyDevelopers.filter((a) => a.developerId === id).map((a) => a.companyId)
  const developer = developers.find(
    ({ id, agencyId, userId }) =>
      agencyId === null &&
      companiesOf(id).includes(companyId) &&
      users.find((user) => user.id === userId)!.email !== 'developer@demo.test',
  )!
  const { body } = await product.graphql(
    owner,
    'query ($where: TrainingEnrollmentWhereInput) { trainingEnrollments(where: $where) { nodes { id } } }',
    { where: { developerId: toGlobalId('Developer', developer.id), quizId: quiz.id } },
  )
  const [enrollment] = (body.data!['trainingEnrollments'] as { nodes: { id: string }[] }).nodes
  const { email } = users.find(({ id }) => id === developer.userId)!
  const session = await product.graphql(
    null,
    'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }',
    { input: { email, password: 'atrium-demo' } },
  )
  const { attempt } = await send<{ attempt: { id: string } }>(
    (session.body.data!['sessionCreate'] as { accessToken: string }).accessToken,
    'quizAttemptStart',
    'QuizAttemptStartInput',
    { enrollmentId: enrollment!.id },
    'attempt { id }',
  )
  const made = {
    TrainingResource: resource,
    Quiz: quiz,
    TrainingAssignment: assignments[0]!,
    TrainingEnrollment: enrollment!,
    QuizAttempt: attempt,
  }
  for (const [type, { id }] of Object.entries(made)) (ids[type] ??= []).push({ companyId, id })
}

/** A project at Labs of the company, as staff enters it. */
async function addLabsProject(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
  const { body } = await product.graphql(
    owner,
    'mutation($input: LabsProjectCreateInput!) { labsProjectCreate(input: $input) { project { id } } }',
    {
      input: {
        url: `https://labs.buildly.io/${companyId}`,
        name: 'A project at Labs',
        companyId: toGlobalId('Company', companyId),
      },
    },
  )
  const { project } = body.data!['labsProjectCreate'] as { project: { id: string } }
  ;(ids['LabsProject'] ??= []).push({ companyId, id: project.id })
}

async function addConnection(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
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
async function addConnectLink(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
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
async function addEndpoint(product: Product, owner: string, ids: Ids, companyId: string): Promise<void> {
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
  const client = new pg.Client({ connectionString: product.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into integrations.webhook_messages (id, endpoint_id, company_id, type, status, payload, finished_at)
       values ($1, $2, $3, 'webhook.test', 'SUCCEEDED', '{}', now())`,
      [message, fromGlobalId('WebhookEndpoint', endpoint.id), companyId],
    )
  } finally {
    await client.end()
  }
  ;(ids['WebhookEndpoint'] ??= []).push({ companyId, id: endpoint.id })
  ;(ids['WebhookMessage'] ??= []).push({ companyId, id: toGlobalId('WebhookMessage', message) })
}

/** A list of tasks that is linked to a project of the company, a task of it and a payment as a synchronisation leaves them, and a command. */
async function addContainer(product: Product, ids: Ids, companyId: string, connectionId: string): Promise<void> {
  const [container, task, payment, command] = [newId(), newId(), newId(), newId()]
  const project = product.plan.projects.find((one) => one.companyId === companyId)!.id
  const client = new pg.Client({ connectionString: product.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into integrations.external_containers
         (id, connection_id, company_id, provider, kind, external_id, name, project_id, project_company_id)
       values ($1, $2, $3, 'clickup', 'LIST', '901200000001', 'Website', $4, $3)`,
      [container, connectionId, companyId, project],
    )
    await client.query(
      `insert into integrations.provider_commands (id, connection_id, company_id, provider, project_id, project_company_id, name,
         input, status, idempotency_key, external_name, finished_at)
       values ($1, $2, $3, 'clickup', $4, $3, 'createTask', '{"title":"Draw the menu"}', 'SUCCEEDED', 'k', 'Draw the menu', now())`,
      [command, connectionId, companyId, project],
    )
    await client.query(
      `insert into projects.tasks (id, project_id, company_id, connection_id, provider, external_id, list_id, title, status,
         category, is_blocked, assignees, created_at, updated_at)
       values ($1, $2, $3, $4, 'clickup', 't1', '901200000001', 'Draw the menu', 'to do', 'TODO', false, '[]', now(), now())`,
      [task, project, companyId, connectionId],
    )
    await client.query(
      `with head as (update integrations.payment_head set position = position + 1 returning position)
       insert into integrations.payments (id, connection_id, company_id, provider, kind, external_id, status, amount_minor, currency,
         customer_name, told_at, at, first_at, position)
       select $1, $2, $3, 'stripe', 'PAYMENT', 'pi_1', 'SUCCEEDED', 120000, 'USD', 'Acme', '{}', now(), now(), position from head`,
      [payment, connectionId, companyId],
    )
  } finally {
    await client.end()
  }
  ;(ids['ExternalContainer'] ??= []).push({ companyId, id: toGlobalId('ExternalContainer', container) })
  ;(ids['ProviderCommand'] ??= []).push({ companyId, id: toGlobalId('ProviderCommand', command) })
  ;(ids['Task'] ??= []).push({ companyId, id: toGlobalId('Task', task) })
  ;(ids['Payment'] ??= []).push({ companyId, id: toGlobalId('Payment', payment) })
}

/** Who is behind an access token, as the gateway learns it. */
export async function viewerOf(product: Product, token: string): Promise<AnyViewer> {
  const result = await product.subgraphs['accounts']!.execute({
    query: 'query($id: ID!) { sessionViewer(sessionId: $id) }',
    variables: { id: decodeJwt(token)['sid'] },
    viewer: GATEWAY,
    requestId: newRequestId(),
    client: CLIENT,
  })
  return result.data!['sessionViewer'] as AnyViewer
}

/** Types that a subgraph resolves from a reference. */
export function entityTypes(product: Product, subgraph: string): string[] {
  const union = product.subgraphs[subgraph]!.schema.schema.getType('_Entity')
  return isUnionType(union) ? union.getTypes().map((type) => type.name) : []
}

/** All that a subgraph gives for a reference, past the gateway. */
export function readEntity(product: Product, subgraph: string, viewer: AnyViewer, type: string, id: string) {
  const union = product.subgraphs[subgraph]!.schema.schema.getType('_Entity')
  const object = isUnionType(union) ? union.getTypes().find(({ name }) => name === type)! : null!
  return product.subgraphs[subgraph]!.execute({
    query: `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${selectAll(object)} } } }`,
    variables: { r: [{ __typename: type, id }] },
    viewer,
    requestId: newRequestId(),
    client: CLIENT,
  })
}

/** A hash of every row of a company in every table, but for the logs of what was tried. */
export async function fingerprint(superuserUrl: string, companyId: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ schema: string; table: string; tenant: string }>(
      `select table_schema as schema, table_name as table, case when table_name = 'companies' then 'id' else 'company_id' end as tenant
       from information_schema.columns
       where table_schema in ('accounts', 'projects', 'billing', 'integrations', 'gateway')
         and table_name not in ('outbox', 'audit_log', 'activities', 'webhook_refusals', 'sync_run_lines', 'usage_operations', 'usage_fields')
         and (column_name = 'company_id' or (table_name = 'companies' and column_name = 'id'))`,
    )
    const hashes: Record<string, string> = {}
    for (const { schema, table, tenant } of tables) {
      // Synchronisations go on by themselves: only which there are is compared.
      const row = table === 'sync_runs' ? 't.id::text' : 't::text'
      const { rows } = await client.query<{ hash: string }>(
        `select coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as hash
         from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} t where ${tenant} = $1`,
        [companyId],
      )
      hashes[`${schema}.${table}`] = rows[0]!.hash
    }
    return hashes
  } finally {
    await client.end()
  }
}

/** A mail to somebody of the company, its address being suppressed, and the message that it belongs to. */
async function addMail(product: Product, ids: Ids, companyId: string): Promise<void> {
  const { users, members } = product.plan
  const staff = users.find(({ role }) => role === 'ADMIN')!
  const member = members.find((one) => one.companyId === companyId)!
  const { email } = users.find(({ id }) => id === member.userId)!
  const [broadcast, mail, suppression] = [newId(), newId(), newId()]
  const client = new pg.Client({ connectionString: product.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id, state)
       values ($1, 'News', 'Read this.', true, false, '{}', 1, $2, 'DONE')`,
      [broadcast, staff.id],
    )
    await client.query(
      `insert into accounts.emails (id, template, category, priority, to_email, user_id, company_id, data, broadcast_id, state, subject)
       values ($1, 'custom', 'ANNOUNCEMENT', 5, $2, $3, $4, '{"subject":"News","body":"Read this."}', $5, 'SENT', 'News')`,
      [mail, email, member.userId, companyId, broadcast],
    )
    await client.query(
      `insert into accounts.email_suppressions (id, email, reason, detail) values ($1, $2, 'COMPLAINT', 'Spam')`,
      [suppression, `${companyId}-${email}`],
    )
  } finally {
    await client.end()
  }
  for (const [type, uuid] of [
    ['Broadcast', broadcast],
    ['Email', mail],
    ['EmailSuppression', suppression],
  ] as const) {
    ;(ids[type] ??= []).push({ companyId, id: toGlobalId(type, uuid) })
  }
}

/** What happened to the sign-in of somebody of the company. */
async function addSecurityEvent(product: Product, ids: Ids, companyId: string): Promise<void> {
  const member = product.plan.members.find((one) => one.companyId === companyId)!
  const id = newId()
  const client = new pg.Client({ connectionString: product.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into accounts.security_events (id, user_id, type, ip, detail) values ($1, $2, 'PASSKEY_ADDED', '192.0.2.7', 'A key of the company')`,
      [id, member.userId],
    )
  } finally {
    await client.end()
  }
  ;(ids['SecurityEvent'] ??= []).push({ companyId, id: toGlobalId('SecurityEvent', id) })
}
