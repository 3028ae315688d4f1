import { graphql } from '../../graphql/generated/gql.ts'

export const AlertFragment = graphql(`
  fragment Alert_alert on Alert {
    id
    title
    category
    severity
    status
    value
    peak
    beganAt
    lastSeenAt
    acknowledgedAt
    resolvedAt
    isSilenced
    notifiedAt
    rule {
      id
      name
    }
  }
`)

export const AlertAct = graphql(`
  mutation Alert_Act($input: AlertActInput!) {
    alertAct(input: $input) {
      alert {
        ...Alert_alert
      }
      userErrors {
        message
      }
    }
  }
`)

export const SilenceCreate = graphql(`
  mutation Alert_Silence($input: AlertSilenceCreateInput!) {
    alertSilenceCreate(input: $input) {
      silence {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const SilenceEnd = graphql(`
  mutation Alert_SilenceEnd($input: AlertSilenceEndInput!) {
    alertSilenceEnd(input: $input) {
      silence {
        id
        endedAt
        isActive
      }
      userErrors {
        message
      }
    }
  }
`)

export const AlertsChanged = graphql(`
  subscription Alert_Changed {
    alertsChanged {
      firing
      acknowledged
      critical
    }
  }
`)

export const RuleFragment = graphql(`
  fragment Alert_rule on AlertRule {
    id
    name
    description
    category
    subject
    comparison
    threshold
    windowMinutes
    minimum
    severity
    audience
    isEnabled
    isBuiltIn
    notifiesInApp
    notifiesByEmail
    discordChannel
    webhookHost
    cooldownMinutes
    lastFiredAt
    version
    metric {
      key
      name
      unit
      kind
      subject
    }
    discordConnection {
      id
      name
    }
  }
`)

export const RuleUpdate = graphql(`
  mutation Alert_RuleUpdate($input: AlertRuleUpdateInput!) {
    alertRuleUpdate(input: $input) {
      rule {
        ...Alert_rule
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const RuleCreate = graphql(`
  mutation Alert_RuleCreate($input: AlertRuleCreateInput!) {
    alertRuleCreate(input: $input) {
      rule {
        ...Alert_rule
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const RuleDelete = graphql(`
  mutation Alert_RuleDelete($input: AlertRuleDeleteInput!) {
    alertRuleDelete(input: $input) {
      ruleId
      userErrors {
        message
      }
    }
  }
`)
