import { graphql } from '../../graphql/generated/gql.ts'

export const ServiceFragment = graphql(`
  fragment Service_service on Service {
    id
    kind
    name
    url
    state
    cause
    stateSince
    reportedAt
    isPublished
    canBePublished
    publicName
    publicDescription
    position
    uptime
    uptimeByDay
    version
    connection {
      id
      name
    }
    ecosystemProject {
      id
    }
  }
`)

export const ServiceUpdate = graphql(`
  mutation Service_Update($input: ServiceUpdateInput!) {
    serviceUpdate(input: $input) {
      service {
        ...Service_service
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ServicesChanged = graphql(`
  subscription Service_Changed {
    servicesChanged {
      total
      up
      degraded
      down
      others
    }
  }
`)

export const IncidentFragment = graphql(`
  fragment Incident_incident on StatusIncident {
    id
    title
    impact
    status
    beganAt
    resolvedAt
    version
    services {
      id
      name
      publicName
    }
    updates {
      status
      message
      at
    }
  }
`)

export const IncidentCreate = graphql(`
  mutation Incident_Create($input: StatusIncidentCreateInput!) {
    statusIncidentCreate(input: $input) {
      incident {
        ...Incident_incident
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const UpdatePost = graphql(`
  mutation Incident_Post($input: StatusUpdatePostInput!) {
    statusUpdatePost(input: $input) {
      incident {
        ...Incident_incident
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const IncidentDelete = graphql(`
  mutation Incident_Delete($input: StatusIncidentDeleteInput!) {
    statusIncidentDelete(input: $input) {
      incidentId
      userErrors {
        message
      }
    }
  }
`)
