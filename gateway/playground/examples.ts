/** The tabs that a first visit opens. A test validates them against the supergraph. */
export const EXAMPLES = [
  `# Who am I to the schema? Press ⌘↵ (Ctrl+Enter) to run.
query Viewer {
  viewer {
    id
    name
    email
    role
  }
}
`,
  `# The newest activity, over all tools.
query Activity {
  activities(first: 10) {
    nodes {
      occurredAt
      summary
      source
      project {
        name
      }
    }
  }
}
`,
  `# What happens from now on. Runs over WebSocket until you stop it.
subscription Live {
  activity {
    cursor
    activity {
      occurredAt
      summary
      company {
        name
      }
    }
  }
}
`,
]
