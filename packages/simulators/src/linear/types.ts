/** Types of Linear's public schema with the fields that its SDK asks for, so that the SDK accepts what is answered. */
export const TYPES = `
scalar DateTime
scalar JSONObject
scalar TimelessDate
type User {
  description: String avatarUrl: String createdIssueCount: Int! avatarBackgroundColor: String!
  statusUntilAt: DateTime statusEmoji: String initials: String! updatedAt: DateTime! lastSeen: DateTime
  timezone: String disableReason: String statusLabel: String archivedAt: DateTime createdAt: DateTime! id: ID!
  gitHubUserId: String displayName: String! email: String! name: String! title: String url: String! active: Boolean!
  isAssignable: Boolean! isMentionable: Boolean! guest: Boolean! admin: Boolean! owner: Boolean! app: Boolean!
  isMe: Boolean! supportsAgentSessions: Boolean! canAccessAnyPublicTeam: Boolean! calendarHash: String
  inviteHash: String!
}
type ProjectStatus {
  description: String type: ProjectStatusType! color: String! updatedAt: DateTime! name: String! position: Float!
  archivedAt: DateTime createdAt: DateTime! id: ID! indefinite: Boolean!
}
type Organization {
  allowedAuthServices: [String!]! allowedFileUploadContentTypes: [String!] createdIssueCount: Int!
  authSettings: JSONObject! customersConfiguration: JSONObject! defaultFeedSummarySchedule: FeedSummarySchedule
  pullRequestIssueMode: String! previousUrlKeys: [String!]! periodUploadVolume: Float! securitySettings: JSONObject!
  slackProjectChannelIntegration: Integration logoUrl: String initiativeUpdateRemindersDay: Day!
  projectUpdateRemindersDay: Day! defaultHomeView: String releaseChannel: ReleaseChannel!
  initiativeUpdateReminderFrequencyInWeeks: Float projectUpdateReminderFrequencyInWeeks: Float
  initiativeUpdateRemindersHour: Float! projectUpdateRemindersHour: Float! defaultHomeViewTargetId: String
  updatedAt: DateTime! customerCount: Int! userCount: Int! slackProjectChannelPrefix: String!
  gitBranchFormat: String deletionRequestedAt: DateTime trialStartsAt: DateTime trialEndsAt: DateTime
  archivedAt: DateTime createdAt: DateTime! id: ID! projectStatuses: [ProjectStatus!]! name: String!
  subscription: PaidSubscription urlKey: String! fiscalYearStartMonth: Float! hipaaComplianceEnabled: Boolean!
  samlEnabled: Boolean! scimEnabled: Boolean! gitLinkbackDescriptionsEnabled: Boolean! releasesEnabled: Boolean!
  customersEnabled: Boolean! gitLinkbackMessagesEnabled: Boolean! gitPublicLinkbackMessagesEnabled: Boolean!
  feedEnabled: Boolean! suggestedBranchNameEnabled: Boolean! roadmapEnabled: Boolean!
  pullRequestTourEnabled: Boolean! aiDiscussionSummariesEnabled: Boolean! aiThreadSummariesEnabled: Boolean!
  hideNonPrimaryOrganizations: Boolean! projectUpdatesReminderFrequency: ProjectUpdateReminderFrequency!
  allowMembersToInvite: Boolean restrictTeamCreationToAdmins: Boolean restrictLabelManagementToAdmins: Boolean
  slaDayCount: SLADayCountType!
}
type PaidSubscription {
  collectionMethod: String! cancelAt: DateTime canceledAt: DateTime nextBillingAt: DateTime updatedAt: DateTime!
  seatsMaximum: Float seatsMinimum: Float seats: Float! type: String! pendingChangeType: String archivedAt: DateTime
  createdAt: DateTime! id: ID! creator: User
}
type Team {
  cycleIssueAutoAssignCompleted: Boolean! cycleLockToActive: Boolean! cycleIssueAutoAssignStarted: Boolean!
  cycleCalenderUrl: String! upcomingCycleCount: Float! autoArchivePeriod: Float! autoClosePeriod: Float
  securitySettings: JSONObject! integrationsSettings: IntegrationsSettings activeCycle: Cycle
  triageResponsibility: TriageResponsibility scimGroupName: String autoCloseStateId: String
  cycleCooldownTime: Float! cycleStartDay: Float! defaultTemplateForMembers: Template
  defaultTemplateForNonMembers: Template defaultProjectTemplate: Template defaultIssueState: WorkflowState
  cycleDuration: Float! icon: String defaultTemplateForMembersId: String defaultTemplateForNonMembersId: String
  issueEstimationType: String! updatedAt: DateTime! displayName: String! ledInitiativeCount: Int! color: String
  description: String name: String! parent: Team key: String! archivedAt: DateTime createdAt: DateTime!
  retiredAt: DateTime timezone: String! issueCount: Int! id: ID! viewerMembership: TeamMembership
  visibility: TeamVisibility! mergeWorkflowState: WorkflowState draftWorkflowState: WorkflowState
  startWorkflowState: WorkflowState mergeableWorkflowState: WorkflowState reviewWorkflowState: WorkflowState
  triageIssueState: WorkflowState defaultIssueEstimate: Float! setIssueSortOrderOnStateChange: String!
  allMembersCanJoin: Boolean requirePriorityToLeaveTriage: Boolean! autoCloseChildIssues: Boolean
  autoCloseParentIssues: Boolean initiativesEnabled: Boolean! scimManaged: Boolean! private: Boolean!
  inheritIssueEstimation: Boolean! inheritWorkflowStatuses: Boolean! cyclesEnabled: Boolean! viewerCanJoin: Boolean!
  viewerCanLeave: Boolean! issueEstimationExtended: Boolean! issueEstimationAllowZero: Boolean!
  aiDiscussionSummariesEnabled: Boolean! aiThreadSummariesEnabled: Boolean! groupIssueHistory: Boolean!
  slackIssueComments: Boolean! slackNewIssue: Boolean! slackIssueStatuses: Boolean! triageEnabled: Boolean!
  markedAsDuplicateWorkflowState: WorkflowState inviteHash: String! issueOrderingNoPriorityFirst: Boolean!
  issueSortOrderDefaultToBottom: Boolean!
}
type PageInfo { startCursor: String endCursor: String hasPreviousPage: Boolean! hasNextPage: Boolean! }
type TeamConnection { nodes: [Team!]! pageInfo: PageInfo! }
type Project {
  trashed: Boolean url: String! integrationsSettings: IntegrationsSettings microsoftTeamsChannelId: String
  slackChannelId: String labelIds: [String!]! documentContent: DocumentContent status: ProjectStatus!
  updateRemindersDay: Day targetDate: TimelessDate startDate: TimelessDate syncedWith: [ExternalEntityInfo!]
  updateReminderFrequency: Float updateRemindersHour: Float icon: String convertedFromIssue: Issue
  lastAppliedTemplate: Template updatedAt: DateTime! lastUpdate: ProjectUpdate updateReminderFrequencyInWeeks: Float
  name: String! completedScopeHistory: [Float!]! completedIssueCountHistory: [Float!]!
  inProgressScopeHistory: [Float!]! resourceCount: Int! health: ProjectUpdateHealthType progress: Float!
  scope: Float! priorityLabel: String! priority: Int! color: String! content: String slugId: String!
  targetDateResolution: DateResolutionType startDateResolution: DateResolutionType
  frequencyResolution: FrequencyResolutionType! description: String! prioritySortOrder: Float! sortOrder: Float!
  archivedAt: DateTime createdAt: DateTime! healthUpdatedAt: DateTime autoArchivedAt: DateTime canceledAt: DateTime
  completedAt: DateTime startedAt: DateTime projectUpdateRemindersPausedUntilAt: DateTime
  issueCountHistory: [Float!]! scopeHistory: [Float!]! id: ID! creator: User lead: User favorite: Favorite
  slackIssueComments: Boolean! slackNewIssue: Boolean! slackIssueStatuses: Boolean! state: String!
  teams(first: Int): TeamConnection!
}
type WelcomeMessage {
  updatedAt: DateTime! archivedAt: DateTime createdAt: DateTime! title: String id: ID! updatedBy: User
  enabled: Boolean!
}
type AiPromptRules { updatedAt: DateTime! archivedAt: DateTime createdAt: DateTime! id: ID! updatedBy: User }
type ExternalEntityInfo { metadata: ExternalEntityInfoMetadata service: ExternalSyncService! id: String! }
type ExternalEntityInfoGithubMetadata { number: Float owner: String repo: String }
type ExternalEntityInfoJiraMetadata { issueTypeId: String projectId: String issueKey: String }
type ExternalEntitySlackMetadata { messageUrl: String channelId: String channelName: String isFromSlack: Boolean! }
type DocumentContent {
  aiPromptRules: AiPromptRules content: String contentState: String document: Document initiative: Initiative
  issue: Issue updatedAt: DateTime! projectMilestone: ProjectMilestone project: Project restoredAt: DateTime
  archivedAt: DateTime createdAt: DateTime! id: ID! welcomeMessage: WelcomeMessage
}
type ProjectConnection { nodes: [Project!]! pageInfo: PageInfo! }
type ActorBot { avatarUrl: String subType: String id: ID name: String userDisplayName: String type: String! }
type Reaction {
  comment: Comment externalUser: ExternalUser initiativeUpdate: InitiativeUpdate issue: Issue updatedAt: DateTime!
  emoji: String! projectUpdate: ProjectUpdate archivedAt: DateTime createdAt: DateTime! id: ID! user: User
}
type Issue {
  trashed: Boolean reactionData: JSONObject! labelIds: [String!]! integrationSourceType: IntegrationService
  url: String! identifier: String! priorityLabel: String! previousIdentifiers: [String!]! reactions: [Reaction!]!
  customerTicketCount: Int! sharedAccess: IssueSharedAccess! branchName: String! delegate: User botActor: ActorBot
  sourceComment: Comment cycle: Cycle dueDate: TimelessDate estimate: Float syncedWith: [ExternalEntityInfo!]
  externalUserCreator: ExternalUser asksExternalUserRequester: ExternalUser asksRequester: User description: String
  title: String! number: Float! lastAppliedTemplate: Template updatedAt: DateTime! boardOrder: Float!
  sortOrder: Float! prioritySortOrder: Float! subIssueSortOrder: Float parent: Issue priority: Float!
  projectMilestone: ProjectMilestone project: Project recurringIssueTemplate: Template team: Team!
  archivedAt: DateTime createdAt: DateTime! startedTriageAt: DateTime triagedAt: DateTime addedToCycleAt: DateTime
  addedToProjectAt: DateTime addedToTeamAt: DateTime autoArchivedAt: DateTime autoClosedAt: DateTime
  canceledAt: DateTime completedAt: DateTime startedAt: DateTime slaStartedAt: DateTime slaBreachesAt: DateTime
  slaHighRiskAt: DateTime slaMediumRiskAt: DateTime snoozedUntilAt: DateTime slaType: String id: ID! assignee: User
  creator: User snoozedBy: User favorite: Favorite state: WorkflowState! inheritsSharedAccess: Boolean!
}
type IssueSharedAccess {
  disallowedIssueFields: [IssueSharedAccessDisallowedField!]! sharedWithCount: Int! sharedWithUsers: [User!]!
  viewerHasOnlySharedAccess: Boolean! isShared: Boolean!
}
type IssueConnection { nodes: [Issue!]! pageInfo: PageInfo! }
type IssuePayload { lastSyncId: Float! issue: Issue success: Boolean! }
type Webhook {
  label: String secret: String url: String updatedAt: DateTime! resourceTypes: [String!]! team: Team
  archivedAt: DateTime createdAt: DateTime! id: ID! creator: User enabled: Boolean! allPublicTeams: Boolean!
}
type WebhookConnection { nodes: [Webhook!]! pageInfo: PageInfo! }
type WebhookPayload { lastSyncId: Float! webhook: Webhook! success: Boolean! }
type DeletePayload { entityId: String! lastSyncId: Float! success: Boolean! }
type WorkflowState {
  description: String updatedAt: DateTime! inheritedFrom: WorkflowState position: Float! color: String!
  name: String! team: Team! archivedAt: DateTime createdAt: DateTime! type: String! id: ID!
}
type WorkflowStateConnection { nodes: [WorkflowState!]! pageInfo: PageInfo! }
type ProjectPayload { lastSyncId: Float! project: Project success: Boolean! }
type Integration { id: ID! }
type IntegrationsSettings { id: ID! }
type Cycle { id: ID! }
type TriageResponsibility { id: ID! }
type Template { id: ID! }
type TeamMembership { id: ID! }
type ProjectUpdate { id: ID! }
type Favorite { id: ID! }
type Document { id: ID! }
type Initiative { id: ID! }
type ProjectMilestone { id: ID! }
type Comment { id: ID! }
type ExternalUser { id: ID! }
type InitiativeUpdate { id: ID! }
union ExternalEntityInfoMetadata = ExternalEntityInfoGithubMetadata | ExternalEntityInfoJiraMetadata | ExternalEntitySlackMetadata
enum ProjectStatusType { backlog canceled completed paused planned started }
enum FeedSummarySchedule { daily never weekly }
enum Day { Friday Monday Saturday Sunday Thursday Tuesday Wednesday }
enum ReleaseChannel { beta development internal preRelease privateBeta public }
enum ProjectUpdateReminderFrequency { month never twoWeeks week }
enum SLADayCountType { all onlyBusinessDays }
enum TeamVisibility { private public restricted }
enum ProjectUpdateHealthType { atRisk offTrack onTrack }
enum DateResolutionType { halfYear month quarter year }
enum FrequencyResolutionType { daily weekly }
enum ExternalSyncService { github jira slack }
enum IntegrationService { airbyte asksWeb datadog discord email figma figmaPlugin front github githubCodeAccessPersonal githubCommit githubEnterpriseServer githubImport githubPersonal gitlab gong googleCalendarPersonal googleSheets intercom jira jiraPersonal launchDarkly launchDarklyPersonal loom mcpServer mcpServerPersonal microsoftPersonal microsoftTeams microsoftTeamsProjectPost notion opsgenie origin pagerDuty salesforce sentry slack slackAsks slackCustomViewNotifications slackInitiativePost slackOrgInitiativeUpdatesPost slackOrgProjectUpdatesPost slackPersonal slackPost slackProjectPost slackProjectUpdatesPost zendesk }
enum IssueSharedAccessDisallowedField { cycleId projectId projectMilestoneId teamId }
`
