import { graphql } from '../../graphql/generated/gql.ts'

export const Templates = graphql(`
  query TemplatesPage_List {
    emailTemplates {
      key
      name
      category
      subject
      isChanged
    }
  }
`)

export const TemplateWords = graphql(`
  fragment TemplateEditor_words on EmailTemplateWords {
    subject
    preheader
    heading
    reason
    body {
      kind
      text
      label
      href
      rows {
        label
        value
      }
    }
  }
`)

export const TemplateDetail = graphql(`
  query TemplateEditor_Template($key: String!) {
    emailTemplate(key: $key) {
      key
      name
      category
      isChanged
      version
      words {
        ...TemplateEditor_words
      }
      builtIn {
        ...TemplateEditor_words
      }
      variables {
        key
        sample
        isRequired
        isFormatted
      }
    }
  }
`)

export const TemplateVersions = graphql(`
  query TemplateHistory_Versions($key: String!) {
    emailTemplate(key: $key) {
      versions {
        version
        createdAt
        createdBy {
          id
          name
        }
        words {
          ...TemplateEditor_words
        }
      }
    }
  }
`)

export const TemplatePreview = graphql(`
  query TemplatesPage_Preview($key: String!, $words: EmailTemplateWordsInput) {
    emailTemplatePreview(key: $key, words: $words) {
      content {
        subject
        preheader
        html
        text
      }
      problems {
        field
        message
      }
    }
  }
`)

export const UpdateTemplate = graphql(`
  mutation TemplateEditor_Update($input: EmailTemplateUpdateInput!) {
    emailTemplateUpdate(input: $input) {
      template {
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const ResetTemplate = graphql(`
  mutation TemplateEditor_Reset($input: EmailTemplateResetInput!) {
    emailTemplateReset(input: $input) {
      template {
        version
      }
      userErrors {
        message
      }
    }
  }
`)

export const SendTest = graphql(`
  mutation Emails_SendTest($input: EmailTestInput!) {
    emailTest(input: $input) {
      sentTo
      userErrors {
        field
        message
      }
    }
  }
`)
