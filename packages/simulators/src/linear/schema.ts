import { buildSchema, defaultFieldResolver, type GraphQLFieldResolver, type GraphQLOutputType } from 'graphql'
import { isEnumType, isListType, isNonNullType, isScalarType } from 'graphql'
import { TYPES } from './types.ts'

/** What the simulated Linear can be asked, with the names and types of Linear's public schema. */
export const schema = buildSchema(`${TYPES}
enum PaginationOrderBy { createdAt updatedAt }
input IDComparator { eq: ID in: [ID!] }
input IssueIDComparator { eq: ID in: [ID!] }
input DateComparator { gt: DateTimeOrDuration gte: DateTimeOrDuration }
scalar DateTimeOrDuration
input StringComparator { eq: String in: [String!] }
input TeamFilter { id: IDComparator key: StringComparator }
input TeamCollectionFilter { some: TeamFilter }
input ProjectFilter { id: IDComparator accessibleTeams: TeamCollectionFilter }
input ProjectSortInput { name: String }
input IssueFilter { id: IssueIDComparator team: TeamFilter updatedAt: DateComparator }
input IssueSortInput { title: String }
input WorkflowStateFilter { team: TeamFilter }
input IssueCreateInput {
  id: String title: String description: String teamId: String! projectId: String stateId: String assigneeId: String
  priority: Int dueDate: TimelessDate parentId: String
}
input IssueUpdateInput {
  title: String stateId: String assigneeId: String priority: Int dueDate: TimelessDate projectId: String trashed: Boolean
}
input ProjectCreateInput { id: String name: String! description: String teamIds: [String!]! }
input WebhookCreateInput {
  id: String url: String! label: String secret: String enabled: Boolean resourceTypes: [String!]! teamId: String
  allPublicTeams: Boolean
}
input WebhookUpdateInput { url: String label: String secret: String enabled: Boolean resourceTypes: [String!] }
type Query {
  viewer: User!
  user(id: String!): User!
  organization: Organization!
  team(id: String!): Team!
  teams(after: String before: String filter: TeamFilter first: Int includeArchived: Boolean last: Int
    orderBy: PaginationOrderBy): TeamConnection!
  project(id: String!): Project!
  projects(after: String before: String filter: ProjectFilter first: Int includeArchived: Boolean last: Int
    orderBy: PaginationOrderBy sort: [ProjectSortInput!]): ProjectConnection!
  issue(id: String!): Issue!
  issues(after: String before: String filter: IssueFilter first: Int includeArchived: Boolean last: Int
    orderBy: PaginationOrderBy sort: [IssueSortInput!]): IssueConnection!
  workflowState(id: String!): WorkflowState!
  workflowStates(after: String before: String filter: WorkflowStateFilter first: Int includeArchived: Boolean last: Int
    orderBy: PaginationOrderBy): WorkflowStateConnection!
  webhook(id: String!): Webhook!
  webhooks(after: String before: String first: Int includeArchived: Boolean last: Int
    orderBy: PaginationOrderBy): WebhookConnection!
}
type Mutation {
  issueCreate(input: IssueCreateInput!): IssuePayload!
  issueUpdate(id: String! input: IssueUpdateInput!): IssuePayload!
  projectCreate(aiConversationId: String input: ProjectCreateInput! projectDraftId: String
    slackChannelName: String): ProjectPayload!
  webhookCreate(input: WebhookCreateInput!): WebhookPayload!
  webhookUpdate(id: String! input: WebhookUpdateInput!): WebhookPayload!
  webhookDelete(id: String!): DeletePayload!
}`)

/** What is kept, and for everything else that Linear never leaves empty a neutral value. */
export const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const value: unknown = defaultFieldResolver(source, args, context, info)
  return value === undefined && isNonNullType(info.returnType) ? neutral(info.returnType.ofType) : value
}

function neutral(type: GraphQLOutputType): unknown {
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]!.value
  if (!isScalarType(type)) return {}
  switch (type.name) {
    case 'Boolean':
      return false
    case 'Int':
    case 'Float':
      return 0
    case 'DateTime':
      return '2026-01-01T00:00:00.000Z'
    case 'JSONObject':
      return {}
    default:
      return ''
  }
}
