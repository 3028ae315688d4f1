/** The tabs that a first visit opens: one for each part of the schema. A test validates them against the supergraph. */
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
  `# Accounts: whom do we work for?
query Accounts {
  companies(first: 10) {
    totalCount
    nodes {
      name
      status
      members(first: 3) {
        nodes {
          role
          user {
            name
          }
        }
      }
    }
  }
}
`,
  `# Projects: what is under way. The panel "Query plan" at the left shows how the answer came about.
query Projects {
  projects(first: 10) {
    nodes {
      name
      status
      company {
        name
      }
      lastDeployment {
        status
        environment
        deployedAt
      }
    }
  }
}
`,
  `# Billing: the newest invoices, with what is owed.
query Billing {
  invoices(first: 10) {
    nodes {
      number
      status
      total {
        amount
        currencyCode
      }
      company {
        name
      }
    }
  }
}
`,
  `# Integrations: the tools that are connected, and what they told lately.
query Integrations {
  connections(first: 10) {
    nodes {
      name
      status
      company {
        name
      }
    }
  }
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
  `# Live: what happens from now on. Runs over WebSocket until you stop it.
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
  `# Usage: what is asked for most, and who still uses a field.
query Usage {
  gatewayUsage(range: LAST_7_DAYS) {
    requests
    errors
    operations(first: 5) {
      name
      requests
      averageMs
    }
    fields(first: 5, search: "Project.") {
      field
      requests
      apiKeys {
        name
      }
    }
  }
}
`,
]
