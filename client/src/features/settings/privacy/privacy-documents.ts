import { graphql } from '../../../graphql/generated/gql.ts'

export const PrivacyRequestsDocument = graphql(`
  query PrivacyPage_Requests {
    privacyRequests {
      id
      kind
      state
      createdAt
      dueAt
      doneAt
      expiresAt
      sizeBytes
      pieces
      problem
      parts {
        source
        doneAt
      }
      requestedBy {
        id
        name
      }
    }
    signInMethods {
      hasPassword
    }
  }
`)

export const PersonalDataDocument = graphql(`
  query PrivacyPage_PersonalData {
    accountsPersonalData {
      section
      holds
      erased
    }
    projectsPersonalData {
      section
      holds
      erased
    }
    billingPersonalData {
      section
      holds
      erased
    }
    integrationsPersonalData {
      section
      holds
      erased
    }
    gatewayPersonalData {
      section
      holds
      erased
    }
  }
`)

export const RequestExport = graphql(`
  mutation DataExport_Request($input: DataExportRequestInput) {
    dataExportRequest(input: $input) {
      request {
        id
        state
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ExportPiece = graphql(`
  query DataExport_Piece($id: ID!, $position: Int!) {
    dataExportPiece(id: $id, position: $position)
  }
`)

export const RequestErasure = graphql(`
  mutation AccountErasure_Request($input: AccountErasureRequestInput!) {
    accountErasureRequest(input: $input) {
      request {
        id
        state
        dueAt
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const CancelErasure = graphql(`
  mutation AccountErasure_Cancel {
    accountErasureCancel {
      request {
        id
        state
      }
      userErrors {
        message
      }
    }
  }
`)
