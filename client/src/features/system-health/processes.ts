import { graphql } from '../../graphql/generated/gql.ts'
import type { SystemHealth_ProcessesQuery } from '../../graphql/generated/graphql.ts'

export const ProcessFragment = graphql(`
  fragment SystemHealth_Process on ProcessHealth {
    part
    startedAt
    memoryBytes
    slowStatements {
      text
      calls
      averageMs
      slowestMs
      lastAt
    }
    problems {
      id
      at
      part
      message
      cause
      stack
      requestId
    }
  }
`)

/** What only the process of each part itself knows. */
export const ProcessPartsQuery = graphql(`
  query SystemHealth_Processes {
    gatewayProcess {
      ...SystemHealth_Process
    }
    accountsProcess {
      ...SystemHealth_Process
    }
    projectsProcess {
      ...SystemHealth_Process
    }
    billingProcess {
      ...SystemHealth_Process
    }
    integrationsProcess {
      ...SystemHealth_Process
    }
  }
`)

/** Of the parts that answered. */
export const processesOf = (data: SystemHealth_ProcessesQuery | undefined) =>
  data
    ? [
        data.gatewayProcess,
        data.accountsProcess,
        data.projectsProcess,
        data.billingProcess,
        data.integrationsProcess,
      ].filter((process) => process != null)
    : []
