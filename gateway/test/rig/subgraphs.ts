import { buildSubgraphSchema } from '@apollo/subgraph'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse, subscribe } from 'graphql'
import { once } from 'node:events'
import { Feed } from './feed.ts'
import { Journal } from './journal.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@inaccessible", "@authenticated", "@policy", "@requiresScopes", "@shareable", "@tag"])`

export const SDL = {
  accounts: `${LINK}
    type Query {
      me: User @authenticated
      viewer: Person @authenticated
      user(id: ID!): User @authenticated
      users: [User!]! @authenticated
      company(id: ID!): Company
      sessionViewer(sessionId: ID!): Viewer @inaccessible
      apiKeyViewer(hash: String!): Viewer @inaccessible
      auditLog: [String!]! @policy(policies: [["admin"]])
      ping(text: String = "pong"): String!
      secondStep: SecondStep @authenticated @tag(name: "enrolment")
      big(kilobytes: Int!): String!
    }
    type Mutation {
      sessionCreate(email: String!): SessionPayload
      sessionRefresh(input: SessionRefreshInput): SessionPayload
      sessionDelete: Boolean
      append(text: String!): [String!]!
      wipe: Boolean @policy(policies: [["admin"]])
    }
    input SessionRefreshInput { attempt: String }
    scalar Viewer
    type SecondStep { isOn: Boolean @tag(name: "enrolment") owner: User }
    type Person { id: ID! name: String email: String role: String! }
    type SessionPayload { accessToken: String }
    type User @key(fields: "id") { id: ID! name: String email: String @policy(policies: [["staff"]]) salary: Int! @policy(policies: [["admin"]]) }
    type Company @key(fields: "id") @tag(name: "shared") { id: ID! name: String! }
  `,
  projects: `${LINK}
    type Query { projects: [Project!] node(id: ID!): Item fail(how: String!): String hang: String }
    type Mutation { slowAppend(text: String!): [String!]! }
    interface Item { id: ID! }
    type Project implements Item @key(fields: "id") { id: ID! title: String! owner: User company: Company strictCompany: Company! }
    type Milestone implements Item @key(fields: "id") { id: ID! due: String }
    type User @key(fields: "id") { id: ID! projects: [Project!] }
    type Company @key(fields: "id") { id: ID! projects: [Project!] }
  `,
  feed: `${LINK}
    type Subscription {
      activity(after: Int, fail: Boolean): Activity!
      secrets: Activity @policy(policies: [["admin"]])
      log(after: String, about: String): LogEntry! @tag(name: "shared")
      ownLog(after: String): LogEntry!
    }
    type LogEntry @tag(name: "shared") { cursor: String! text: String! askedBy: String! company: Company project: Project }
    type Company @key(fields: "id", resolvable: false) { id: ID! }
    type Query { events: Int }
    type Activity { position: Int! text: String project: Project actor: User internal: String @inaccessible }
    type Project @key(fields: "id") { id: ID! }
    type User @key(fields: "id") { id: ID! }
  `,
}
export type Name = keyof typeof SDL

/** What a subgraph's resolvers know of the request. */
export interface Context {
  viewer: AnyViewer
  refreshToken: string | null
  ip: string
  signal?: AbortSignal
  extensions: Record<string, unknown>
}

const users = [
  { id: 'u1', name: 'Ada', email: 'ada@example.com', salary: 10 },
  { id: 'u2', name: 'Bo', email: 'bo@example.com', salary: 20 },
]
const companies = [{ id: 'c1', name: 'Acme' }]
const projects = [
  {
    __typename: 'Project',
    id: 'p1',
    title: 'Portal',
    owner: { id: 'u1' },
    company: { id: 'c1' },
    strictCompany: { id: 'c1' },
  },
  {
    __typename: 'Project',
    id: 'p2',
    title: 'Shop',
    owner: { id: 'u2' },
    company: { id: 'gone' },
    strictCompany: { id: 'gone' },
  },
]

/** The state that tests look into, one for each rig. */
export interface State {
  viewers: Map<string, Viewer | null>
  viewerLookups: number
  /** What accounts answers for the hash of an API key. */
  keys: Map<string, { viewer: Viewer; expiresAt: number | null } | { refused: 'IP' }>
  keyLookups: { hash: string; ip: string }[]
  log: string[]
  feed: Feed<{ position: number; text: string; project?: { id: string }; actor?: { id: string } }>
  journal: Journal
  aborted: number
  isDatabaseDown: boolean
  /** What `sessionRefresh` answers. */
  accessToken: string
}

export function createState(): State {
  return {
    viewers: new Map(),
    viewerLookups: 0,
    keys: new Map(),
    keyLookups: [],
    log: [],
    feed: new Feed(),
    journal: new Journal(),
    aborted: 0,
    isDatabaseDown: false,
    accessToken: 'renewed',
  }
}

function find<T extends { id: string }>(list: T[], id: string): T | null {
  return list.find((item) => item.id === id) ?? null
}

function readJournal({ journal }: State) {
  return {
    subscribe: (_: unknown, { after }: { after?: string | null }) => journal.subscribe(after ?? null),
    resolve: (entry: unknown) => entry,
  }
}

function resolversOf(state: State) {
  const append = (_: unknown, { text }: { text: string }) =>
    [...state.log, text].filter((item) => state.log.push(item) > 0)
  return {
    accounts: {
      Query: {
        me: (_: unknown, _args: unknown, { viewer }: Context) =>
          viewer.kind === 'user' ? find(users, viewer.userId) : null,
        user: (_: unknown, { id }: { id: string }) => find(users, id),
        viewer: (_: unknown, _args: unknown, { viewer }: Context) =>
          viewer.kind === 'user' ? { ...viewer, id: viewer.userId } : null,
        users: () => users,
        company: (_: unknown, { id }: { id: string }) => find(companies, id),
        sessionViewer: (_: unknown, { sessionId }: { sessionId: string }, { viewer }: Context) => {
          if (viewer.kind !== 'gateway') throw new Error('not the gateway')
          state.viewerLookups += 1
          if (state.isDatabaseDown) throw new Error('connect ECONNREFUSED')
          return state.viewers.get(sessionId) ?? null
        },
        apiKeyViewer: (_: unknown, { hash }: { hash: string }, { viewer, ip }: Context) => {
          if (viewer.kind !== 'gateway') throw new Error('not the gateway')
          state.keyLookups.push({ hash, ip })
          if (state.isDatabaseDown) throw new Error('connect ECONNREFUSED')
          return state.keys.get(hash) ?? null
        },
        auditLog: () => ['entry'],
        secondStep: () => ({ isOn: false, owner: { id: 'u1' } }),
        ping: (_: unknown, { text }: { text: string }) => text,
        big: (_: unknown, { kilobytes }: { kilobytes: number }) => 'x'.repeat(kilobytes * 1024),
      },
      Mutation: {
        sessionCreate: (_: unknown, _args: unknown, context: Context) => {
          context.extensions['refreshCookie'] = {
            token: 'refresh-1',
            expiresAt: new Date(Date.now() + 60_000).toISOString(),
          }
          return { accessToken: 'token' }
        },
        sessionRefresh: (_: unknown, _args: unknown, context: Context) =>
          context.refreshToken === 'refresh-1' ? { accessToken: state.accessToken } : null,
        sessionDelete: (_: unknown, _args: unknown, context: Context) => {
          context.extensions['refreshCookie'] = { clear: true }
          return true
        },
        wipe: () => {
          state.log.length = 0
          return true
        },
        append,
      },
      User: { __resolveReference: ({ id }: { id: string }) => find(users, id) },
      Company: { __resolveReference: ({ id }: { id: string }) => find(companies, id) },
    },
    projects: {
      Query: {
        projects: () => projects,
        node: (_: unknown, { id }: { id: string }) =>
          id.startsWith('m') ? { __typename: 'Milestone', id, due: 'soon' } : find(projects, id),
        fail: (_: unknown, { how }: { how: string }) => {
          if (how === 'plain') throw new Error('select * from secret_table failed')
          throw new GraphQLError('Slow down.', { extensions: { code: how, internalHint: 'x' } })
        },
        hang: async (_: unknown, _args: unknown, { signal }: Context) => {
          if (signal && !signal.aborted) await once(signal, 'abort')
          state.aborted += 1
          return 'never'
        },
      },
      Mutation: {
        slowAppend: async (_: unknown, args: { text: string }) => {
          await new Promise((resolve) => setImmediate(resolve))
          return append(_, args)
        },
      },
      Project: { __resolveReference: ({ id }: { id: string }) => find(projects, id) },
      User: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        projects: ({ id }: { id: string }) => projects.filter((project) => project.owner.id === id),
      },
      Company: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        projects: ({ id }: { id: string }) => projects.filter((project) => project.company.id === id),
      },
    },
    feed: {
      Query: { events: () => 0 },
      Subscription: {
        activity: {
          subscribe: (_: unknown, { fail }: { fail?: boolean }) => {
            if (fail) throw new GraphQLError('The cursor is too old.', { extensions: { code: 'BAD_USER_INPUT' } })
            return state.feed.subscribe()
          },
          resolve: (event: unknown) => {
            if (event instanceof Error) throw event
            return event
          },
        },
        secrets: { subscribe: () => state.feed.subscribe(), resolve: (event: unknown) => event },
        log: readJournal(state),
        ownLog: readJournal(state),
      },
      LogEntry: {
        askedBy: (_: unknown, _args: unknown, { viewer }: Context) =>
          viewer.kind === 'user' ? viewer.userId : viewer.kind,
        company: () => ({ id: 'c1' }),
        project: () => ({ id: 'p1' }),
      },
      Activity: { internal: () => 'hidden' },
    },
  }
}

export function buildSchemas(state: State): Record<Name, GraphQLSchema> {
  const resolvers = resolversOf(state)
  const build = (name: Name) =>
    buildSubgraphSchema([{ typeDefs: parse(SDL[name]), resolvers: resolvers[name] as never }])
  return { accounts: build('accounts'), projects: build('projects'), feed: build('feed') }
}

/** A subgraph in this process. */
export function inMemory(schema: GraphQLSchema): SubgraphExecutor {
  return {
    async execute(request) {
      const context: Context = {
        viewer: request.viewer,
        refreshToken: request.client.refreshToken,
        ip: request.client.ip,
        signal: request.signal,
        extensions: {},
      }
      const document = request.document ?? parse(request.query)
      const result = await execute({ schema, document, variableValues: request.variables, contextValue: context })
      return Object.keys(context.extensions).length > 0 ? { ...result, extensions: context.extensions } : result
    },
    async subscribe(request) {
      const document = request.document ?? parse(request.query)
      const result = await subscribe({
        schema,
        document,
        variableValues: request.variables,
        contextValue: { viewer: request.viewer },
      })
      return result as AsyncIterable<ExecutionResult> | ExecutionResult
    },
  }
}
