import { graphql } from '../../graphql/generated/gql.ts'

export const ProfileFragment = graphql(`
  fragment CompanyProfile_company on Company {
    id
    name
    status
    industry
    size
    websiteUrl
    logoUrl
    timeZone
    currencyCode
    canAdminister
    profile {
      billingAddress
      taxId
      isLabsCustomer
      labsAccountEmail
      labsDiscountPercent
      version
      contractSignedAt
    }
    setup {
      isProfileComplete
      hasOwner
      hasDeveloper
      hasContract
      doneCount
    }
  }
`)

export const Profile = graphql(`
  query CompanyProfile_Get($id: ID!) {
    company(id: $id) {
      ...CompanyProfile_company
    }
  }
`)

export const UpdateProfile = graphql(`
  mutation CompanyProfile_Update($input: CompanyUpdateInput!) {
    companyUpdate(input: $input) {
      company {
        ...CompanyProfile_company
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const UpdateStatus = graphql(`
  mutation CompanyProfile_Status($input: CompanyStatusUpdateInput!) {
    companyStatusUpdate(input: $input) {
      company {
        ...CompanyProfile_company
      }
      userErrors {
        field
        message
      }
    }
  }
`)
