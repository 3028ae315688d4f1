/** What is asked of an issue, with the names of what it is in: the SDK's own documents bring ids alone. */
const ISSUE_FIELDS = `id identifier title url priority dueDate trashed createdAt updatedAt completedAt canceledAt
  state { id name type } team { id name } project { id name } parent { id } assignee { id name email avatarUrl }`

export const ISSUES = `query Issues($first: Int!, $after: String, $filter: IssueFilter!) {
  issues(first: $first, after: $after, filter: $filter, includeArchived: true, orderBy: updatedAt) {
    nodes { ${ISSUE_FIELDS} }
    pageInfo { hasNextPage endCursor }
  }
}`

export const ISSUE = `query Issue($filter: IssueFilter!) {
  issues(first: 1, filter: $filter, includeArchived: true) { nodes { ${ISSUE_FIELDS} } }
}`

/** A place for issues is a team, or a project with the teams that work on it. */
export const PLACE = `query Place($id: ID!) {
  teams(first: 1, filter: { id: { eq: $id } }) { nodes { id } }
  projects(first: 1, filter: { id: { eq: $id } }) { nodes { id teams(first: 1) { nodes { id } } } }
}`
