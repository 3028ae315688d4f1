/* eslint-disable */
import * as types from './graphql.ts'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  query ActivityFilters_Projects($search: String, $companyId: ID) {\n    projects(first: 20, where: { search: $search, companyId: $companyId }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n': typeof types.ActivityFilters_ProjectsDocument
  '\n  query ActivityFilters_Companies($search: String) {\n    companies(first: 20, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n': typeof types.ActivityFilters_CompaniesDocument
  '\n  query ActivityFilters_Chosen($projectId: ID!, $companyId: ID!, $hasProject: Boolean!, $hasCompany: Boolean!) {\n    project(id: $projectId) @include(if: $hasProject) {\n      id\n      name\n      company {\n        id\n        name\n      }\n    }\n    company(id: $companyId) @include(if: $hasCompany) {\n      id\n      name\n    }\n  }\n': typeof types.ActivityFilters_ChosenDocument
  '\n  query CompaniesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: CompanyWhereInput\n    $orderBy: [CompanyOrder!]\n  ) {\n    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        industry\n        size\n        logoUrl\n        createdAt\n        members(first: 1) {\n          totalCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n': typeof types.CompaniesPage_ListDocument
  '\n  fragment CompanyMembers_member on CompanyMember {\n    id\n    role\n    canApproveDevelopers\n    canSignContracts\n    canManageBilling\n    acceptedAt\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n': typeof types.CompanyMembers_MemberFragmentDoc
  '\n  query CompanyPage_Company($id: ID!) {\n    company(id: $id) {\n      id\n      name\n      status\n      industry\n      size\n      websiteUrl\n      timeZone\n      currencyCode\n      outstanding {\n        amount\n        currencyCode\n      }\n      projects(first: 50) {\n        totalCount\n        nodes {\n          id\n          name\n          status\n        }\n      }\n      members(first: 100) {\n        totalCount\n        nodes {\n          ...CompanyMembers_member\n        }\n      }\n    }\n  }\n': typeof types.CompanyPage_CompanyDocument
  '\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n': typeof types.Palette_FindDocument
  '\n  query HomePage_Numbers {\n    platform {\n      id\n      revenue30d {\n        ...MetricStat_metric\n      }\n      outstandingInvoices {\n        ...MetricStat_metric\n      }\n      projectsActive {\n        ...MetricStat_metric\n      }\n      deployments7d {\n        ...MetricStat_metric\n      }\n      companiesActive {\n        ...MetricStat_metric\n      }\n      usersActive30d {\n        ...MetricStat_metric\n      }\n      connectionsActive {\n        ...MetricStat_metric\n      }\n      webhooks24h {\n        ...MetricStat_metric\n      }\n    }\n  }\n': typeof types.HomePage_NumbersDocument
  '\n  query RecentProjects_List($companyId: ID) {\n    projects(first: 8, where: { companyId: $companyId }, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n    }\n  }\n': typeof types.RecentProjects_ListDocument
  '\n  mutation ActivateStep_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.ActivateStep_ActivateDocument
  '\n  query CompanyChoice_Companies {\n    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n': typeof types.CompanyChoice_CompaniesDocument
  '\n  query ConnectionDeliveries_List(\n    $id: ID!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: WebhookDeliveryWhereInput\n  ) {\n    connection(id: $id) {\n      id\n      deliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {\n        totalCount\n        nodes {\n          id\n          event\n          action\n          status\n          receivedAt\n          attempts\n          sizeBytes\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n': typeof types.ConnectionDeliveries_ListDocument
  '\n  fragment ConnectionOverview_connection on Connection {\n    id\n    name\n    status\n    config\n    configuredSecrets\n    webhookUrl\n    isWebhookRegistered\n    lastDeliveryAt\n    lastSyncAt\n    lastError\n    createdAt\n    company {\n      id\n      name\n    }\n    template {\n      id\n      key\n      name\n      capabilities\n      configSchema\n    }\n    deliveryCounts {\n      received\n      processed\n      ignored\n      failed\n      dead\n      refused\n    }\n    syncRuns(first: 5) {\n      nodes {\n        ...SyncRuns_run\n      }\n    }\n    timeline(first: 20) {\n      nodes {\n        id\n        kind\n        message\n        actorName\n        occurredAt\n      }\n    }\n  }\n': typeof types.ConnectionOverview_ConnectionFragmentDoc
  '\n  query ConnectionPage_Connection($id: ID!) {\n    connection(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n': typeof types.ConnectionPage_ConnectionDocument
  '\n  subscription ConnectionPage_Updated($id: ID!) {\n    connectionUpdated(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n': typeof types.ConnectionPage_UpdatedDocument
  '\n  mutation ConnectionSettings_Update($input: ConnectionUpdateInput!) {\n    connectionUpdate(input: $input) {\n      connection {\n        ...ConnectionOverview_connection\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.ConnectionSettings_UpdateDocument
  '\n  query DeliverySheet_Delivery($id: ID!) {\n    webhookDelivery(id: $id) {\n      id\n      deliveryKey\n      event\n      action\n      status\n      receivedAt\n      processedAt\n      attempts\n      lastError\n      ignoredReason\n      headers\n      payload\n      sizeBytes\n      activities {\n        ...ActivityItem_activity\n      }\n    }\n  }\n': typeof types.DeliverySheet_DeliveryDocument
  '\n  query IntegrationsPage_Connections($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {\n    connections(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        lastDeliveryAt\n        lastSyncAt\n        company {\n          id\n          name\n        }\n        template {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n': typeof types.IntegrationsPage_ConnectionsDocument
  '\n  query NewConnectionPage_Template($key: String!) {\n    integrationTemplate(key: $key) {\n      ...SetupWizard_template\n    }\n  }\n': typeof types.NewConnectionPage_TemplateDocument
  '\n  fragment SetupWizard_template on IntegrationTemplate {\n    id\n    key\n    name\n    description\n    configSchema\n    capabilities\n    documentationUrl\n    isActive\n  }\n': typeof types.SetupWizard_TemplateFragmentDoc
  '\n  mutation SetupWizard_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.SetupWizard_TestDocument
  '\n  mutation SetupWizard_Create($input: ConnectionCreateInput!) {\n    connectionCreate(input: $input) {\n      connection {\n        id\n        name\n        webhookUrl\n        isWebhookRegistered\n      }\n      webhookSecret\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.SetupWizard_CreateDocument
  '\n  fragment SyncRuns_run on SyncRun {\n    id\n    status\n    startedAt\n    finishedAt\n    counts\n    error\n    progress\n  }\n': typeof types.SyncRuns_RunFragmentDoc
  '\n  query TemplateCatalogue_List($where: IntegrationTemplateWhereInput) {\n    integrationTemplates(where: $where) {\n      id\n      key\n      name\n      category\n      description\n      isActive\n      connectionCount\n    }\n  }\n': typeof types.TemplateCatalogue_ListDocument
  '\n  fragment TestResult_result on ConnectionTestResult {\n    isOk\n    message\n    account\n  }\n': typeof types.TestResult_ResultFragmentDoc
  '\n  mutation ConnectionActions_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_ActivateDocument
  '\n  mutation ConnectionActions_Deactivate($input: ConnectionDeactivateInput!) {\n    connectionDeactivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_DeactivateDocument
  '\n  mutation ConnectionActions_Sync($input: ConnectionSyncInput!) {\n    connectionSync(input: $input) {\n      syncRun {\n        ...SyncRuns_run\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_SyncDocument
  '\n  mutation ConnectionActions_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_TestDocument
  '\n  mutation ConnectionActions_RegisterWebhook($input: ConnectionRegisterWebhookInput!) {\n    connectionRegisterWebhook(input: $input) {\n      connection {\n        id\n        isWebhookRegistered\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_RegisterWebhookDocument
  '\n  mutation ConnectionActions_RotateSecret($input: ConnectionRotateWebhookSecretInput!) {\n    connectionRotateWebhookSecret(input: $input) {\n      connection {\n        id\n      }\n      webhookSecret\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_RotateSecretDocument
  '\n  mutation ConnectionActions_Delete($input: ConnectionDeleteInput!) {\n    connectionDelete(input: $input) {\n      connectionId\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ConnectionActions_DeleteDocument
  '\n  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {\n    webhookDeliveryReplay(input: $input) {\n      deliveries {\n        id\n        status\n        attempts\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.Replay_ReplayDocument
  '\n  query ContractPage_Contract($id: ID!) {\n    contract(id: $id) {\n      id\n      number\n      title\n      type\n      status\n      startOn\n      endOn\n      signedAt\n      signedByName\n      billingFrequency\n      autoRenews\n      company {\n        id\n        name\n      }\n      project {\n        id\n        name\n      }\n      total {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        totalCount\n        nodes {\n          id\n          description\n          status\n          startOn\n          endOn\n          billingPeriodMonths\n          isRecurring\n          amount {\n            amount\n            currencyCode\n          }\n          developer {\n            id\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      invoices(first: 50) {\n        nodes {\n          id\n          number\n          status\n          dueOn\n          total {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n': typeof types.ContractPage_ContractDocument
  '\n  query ContractsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: ContractWhereInput) {\n    contracts(first: $first, after: $after, last: $last, before: $before, where: $where) {\n      totalCount\n      nodes {\n        id\n        number\n        title\n        type\n        status\n        startOn\n        endOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n': typeof types.ContractsPage_ListDocument
  '\n  query InvoicePage_Invoice($id: ID!) {\n    invoice(id: $id) {\n      id\n      number\n      status\n      isOverdue\n      issuedOn\n      dueOn\n      paidAt\n      company {\n        id\n        name\n      }\n      contract {\n        id\n        title\n      }\n      subtotal {\n        amount\n        currencyCode\n      }\n      discount {\n        amount\n        currencyCode\n      }\n      total {\n        amount\n        currencyCode\n      }\n      amountDue {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        nodes {\n          id\n          description\n          quantity\n          unitAmount {\n            amount\n            currencyCode\n          }\n          amount {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n': typeof types.InvoicePage_InvoiceDocument
  '\n  query InvoicesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: InvoiceWhereInput\n    $orderBy: [InvoiceOrder!]\n  ) {\n    invoices(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        number\n        status\n        isOverdue\n        issuedOn\n        dueOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n        amountDue {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n': typeof types.InvoicesPage_ListDocument
  '\n  fragment DeploymentLine_deployment on Deployment {\n    id\n    source\n    environment\n    status\n    ref\n    sha\n    message\n    authorName\n    url\n    deployedAt\n    repository {\n      id\n      fullName\n    }\n  }\n': typeof types.DeploymentLine_DeploymentFragmentDoc
  '\n  query ProjectDeployments_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(id: $id) {\n      id\n      deployments(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          ...DeploymentLine_deployment\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n': typeof types.ProjectDeployments_ListDocument
  '\n  fragment ProjectOverview_project on Project {\n    id\n    name\n    description\n    type\n    status\n    labsUrl\n    startOn\n    endOn\n    createdAt\n    updatedAt\n    company {\n      id\n      name\n    }\n    lastDeployment {\n      ...DeploymentLine_deployment\n    }\n  }\n': typeof types.ProjectOverview_ProjectFragmentDoc
  '\n  query ProjectPage_Project($id: ID!) {\n    project(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n': typeof types.ProjectPage_ProjectDocument
  '\n  subscription ProjectPage_Updated($id: ID!) {\n    projectUpdated(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n': typeof types.ProjectPage_UpdatedDocument
  '\n  query ProjectRepositories_List($id: ID!) {\n    project(id: $id) {\n      id\n      repositories(first: 50) {\n        nodes {\n          id\n          provider\n          fullName\n          url\n          defaultBranch\n          lastSyncedAt\n          lastPushedAt\n          stats {\n            commitsThisWeek\n            openIssues\n            openPullRequests\n            contributors\n            stars\n            language\n          }\n        }\n      }\n    }\n  }\n': typeof types.ProjectRepositories_ListDocument
  '\n  query ProjectTeam_List($id: ID!) {\n    project(id: $id) {\n      id\n      developerAssignments(first: 100, where: { isActive: true }) {\n        nodes {\n          id\n          role\n          assignedAt\n          developer {\n            id\n            title\n            agency {\n              id\n              name\n            }\n            user {\n              id\n              name\n              avatarUrl\n            }\n          }\n        }\n      }\n    }\n  }\n': typeof types.ProjectTeam_ListDocument
  '\n  query ProjectsPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: ProjectWhereInput\n    $orderBy: [ProjectOrder!]\n  ) {\n    projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        type\n        status\n        updatedAt\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n': typeof types.ProjectsPage_ListDocument
  '\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n': typeof types.SetupPage_StatusDocument
  '\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.SetupPage_CompleteDocument
  '\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n': typeof types.SignInPage_SignInDocument
  '\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n': typeof types.SignInPage_SetupDocument
  '\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n': typeof types.Session_RefreshDocument
  '\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n': typeof types.Session_DeleteDocument
  '\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n': typeof types.Viewer_ViewerDocument
  '\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n': typeof types.ActivityItem_ActivityFragmentDoc
  '\n  fragment MetricStat_metric on Metric {\n    value\n    previous\n    currencyCode\n    freshAt\n    definition {\n      key\n      name\n      formula\n      window\n      unit\n      source\n      owner\n    }\n  }\n': typeof types.MetricStat_MetricFragmentDoc
  '\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.Feed_PageDocument
  '\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n': typeof types.Feed_LiveDocument
}
const documents: Documents = {
  '\n  query ActivityFilters_Projects($search: String, $companyId: ID) {\n    projects(first: 20, where: { search: $search, companyId: $companyId }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n':
    types.ActivityFilters_ProjectsDocument,
  '\n  query ActivityFilters_Companies($search: String) {\n    companies(first: 20, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n':
    types.ActivityFilters_CompaniesDocument,
  '\n  query ActivityFilters_Chosen($projectId: ID!, $companyId: ID!, $hasProject: Boolean!, $hasCompany: Boolean!) {\n    project(id: $projectId) @include(if: $hasProject) {\n      id\n      name\n      company {\n        id\n        name\n      }\n    }\n    company(id: $companyId) @include(if: $hasCompany) {\n      id\n      name\n    }\n  }\n':
    types.ActivityFilters_ChosenDocument,
  '\n  query CompaniesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: CompanyWhereInput\n    $orderBy: [CompanyOrder!]\n  ) {\n    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        industry\n        size\n        logoUrl\n        createdAt\n        members(first: 1) {\n          totalCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n':
    types.CompaniesPage_ListDocument,
  '\n  fragment CompanyMembers_member on CompanyMember {\n    id\n    role\n    canApproveDevelopers\n    canSignContracts\n    canManageBilling\n    acceptedAt\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n':
    types.CompanyMembers_MemberFragmentDoc,
  '\n  query CompanyPage_Company($id: ID!) {\n    company(id: $id) {\n      id\n      name\n      status\n      industry\n      size\n      websiteUrl\n      timeZone\n      currencyCode\n      outstanding {\n        amount\n        currencyCode\n      }\n      projects(first: 50) {\n        totalCount\n        nodes {\n          id\n          name\n          status\n        }\n      }\n      members(first: 100) {\n        totalCount\n        nodes {\n          ...CompanyMembers_member\n        }\n      }\n    }\n  }\n':
    types.CompanyPage_CompanyDocument,
  '\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n':
    types.Palette_FindDocument,
  '\n  query HomePage_Numbers {\n    platform {\n      id\n      revenue30d {\n        ...MetricStat_metric\n      }\n      outstandingInvoices {\n        ...MetricStat_metric\n      }\n      projectsActive {\n        ...MetricStat_metric\n      }\n      deployments7d {\n        ...MetricStat_metric\n      }\n      companiesActive {\n        ...MetricStat_metric\n      }\n      usersActive30d {\n        ...MetricStat_metric\n      }\n      connectionsActive {\n        ...MetricStat_metric\n      }\n      webhooks24h {\n        ...MetricStat_metric\n      }\n    }\n  }\n':
    types.HomePage_NumbersDocument,
  '\n  query RecentProjects_List($companyId: ID) {\n    projects(first: 8, where: { companyId: $companyId }, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n    }\n  }\n':
    types.RecentProjects_ListDocument,
  '\n  mutation ActivateStep_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.ActivateStep_ActivateDocument,
  '\n  query CompanyChoice_Companies {\n    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n':
    types.CompanyChoice_CompaniesDocument,
  '\n  query ConnectionDeliveries_List(\n    $id: ID!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: WebhookDeliveryWhereInput\n  ) {\n    connection(id: $id) {\n      id\n      deliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {\n        totalCount\n        nodes {\n          id\n          event\n          action\n          status\n          receivedAt\n          attempts\n          sizeBytes\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n':
    types.ConnectionDeliveries_ListDocument,
  '\n  fragment ConnectionOverview_connection on Connection {\n    id\n    name\n    status\n    config\n    configuredSecrets\n    webhookUrl\n    isWebhookRegistered\n    lastDeliveryAt\n    lastSyncAt\n    lastError\n    createdAt\n    company {\n      id\n      name\n    }\n    template {\n      id\n      key\n      name\n      capabilities\n      configSchema\n    }\n    deliveryCounts {\n      received\n      processed\n      ignored\n      failed\n      dead\n      refused\n    }\n    syncRuns(first: 5) {\n      nodes {\n        ...SyncRuns_run\n      }\n    }\n    timeline(first: 20) {\n      nodes {\n        id\n        kind\n        message\n        actorName\n        occurredAt\n      }\n    }\n  }\n':
    types.ConnectionOverview_ConnectionFragmentDoc,
  '\n  query ConnectionPage_Connection($id: ID!) {\n    connection(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n':
    types.ConnectionPage_ConnectionDocument,
  '\n  subscription ConnectionPage_Updated($id: ID!) {\n    connectionUpdated(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n':
    types.ConnectionPage_UpdatedDocument,
  '\n  mutation ConnectionSettings_Update($input: ConnectionUpdateInput!) {\n    connectionUpdate(input: $input) {\n      connection {\n        ...ConnectionOverview_connection\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.ConnectionSettings_UpdateDocument,
  '\n  query DeliverySheet_Delivery($id: ID!) {\n    webhookDelivery(id: $id) {\n      id\n      deliveryKey\n      event\n      action\n      status\n      receivedAt\n      processedAt\n      attempts\n      lastError\n      ignoredReason\n      headers\n      payload\n      sizeBytes\n      activities {\n        ...ActivityItem_activity\n      }\n    }\n  }\n':
    types.DeliverySheet_DeliveryDocument,
  '\n  query IntegrationsPage_Connections($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {\n    connections(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        lastDeliveryAt\n        lastSyncAt\n        company {\n          id\n          name\n        }\n        template {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n':
    types.IntegrationsPage_ConnectionsDocument,
  '\n  query NewConnectionPage_Template($key: String!) {\n    integrationTemplate(key: $key) {\n      ...SetupWizard_template\n    }\n  }\n':
    types.NewConnectionPage_TemplateDocument,
  '\n  fragment SetupWizard_template on IntegrationTemplate {\n    id\n    key\n    name\n    description\n    configSchema\n    capabilities\n    documentationUrl\n    isActive\n  }\n':
    types.SetupWizard_TemplateFragmentDoc,
  '\n  mutation SetupWizard_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.SetupWizard_TestDocument,
  '\n  mutation SetupWizard_Create($input: ConnectionCreateInput!) {\n    connectionCreate(input: $input) {\n      connection {\n        id\n        name\n        webhookUrl\n        isWebhookRegistered\n      }\n      webhookSecret\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.SetupWizard_CreateDocument,
  '\n  fragment SyncRuns_run on SyncRun {\n    id\n    status\n    startedAt\n    finishedAt\n    counts\n    error\n    progress\n  }\n':
    types.SyncRuns_RunFragmentDoc,
  '\n  query TemplateCatalogue_List($where: IntegrationTemplateWhereInput) {\n    integrationTemplates(where: $where) {\n      id\n      key\n      name\n      category\n      description\n      isActive\n      connectionCount\n    }\n  }\n':
    types.TemplateCatalogue_ListDocument,
  '\n  fragment TestResult_result on ConnectionTestResult {\n    isOk\n    message\n    account\n  }\n':
    types.TestResult_ResultFragmentDoc,
  '\n  mutation ConnectionActions_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_ActivateDocument,
  '\n  mutation ConnectionActions_Deactivate($input: ConnectionDeactivateInput!) {\n    connectionDeactivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_DeactivateDocument,
  '\n  mutation ConnectionActions_Sync($input: ConnectionSyncInput!) {\n    connectionSync(input: $input) {\n      syncRun {\n        ...SyncRuns_run\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_SyncDocument,
  '\n  mutation ConnectionActions_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_TestDocument,
  '\n  mutation ConnectionActions_RegisterWebhook($input: ConnectionRegisterWebhookInput!) {\n    connectionRegisterWebhook(input: $input) {\n      connection {\n        id\n        isWebhookRegistered\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_RegisterWebhookDocument,
  '\n  mutation ConnectionActions_RotateSecret($input: ConnectionRotateWebhookSecretInput!) {\n    connectionRotateWebhookSecret(input: $input) {\n      connection {\n        id\n      }\n      webhookSecret\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_RotateSecretDocument,
  '\n  mutation ConnectionActions_Delete($input: ConnectionDeleteInput!) {\n    connectionDelete(input: $input) {\n      connectionId\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ConnectionActions_DeleteDocument,
  '\n  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {\n    webhookDeliveryReplay(input: $input) {\n      deliveries {\n        id\n        status\n        attempts\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.Replay_ReplayDocument,
  '\n  query ContractPage_Contract($id: ID!) {\n    contract(id: $id) {\n      id\n      number\n      title\n      type\n      status\n      startOn\n      endOn\n      signedAt\n      signedByName\n      billingFrequency\n      autoRenews\n      company {\n        id\n        name\n      }\n      project {\n        id\n        name\n      }\n      total {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        totalCount\n        nodes {\n          id\n          description\n          status\n          startOn\n          endOn\n          billingPeriodMonths\n          isRecurring\n          amount {\n            amount\n            currencyCode\n          }\n          developer {\n            id\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      invoices(first: 50) {\n        nodes {\n          id\n          number\n          status\n          dueOn\n          total {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n':
    types.ContractPage_ContractDocument,
  '\n  query ContractsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: ContractWhereInput) {\n    contracts(first: $first, after: $after, last: $last, before: $before, where: $where) {\n      totalCount\n      nodes {\n        id\n        number\n        title\n        type\n        status\n        startOn\n        endOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n':
    types.ContractsPage_ListDocument,
  '\n  query InvoicePage_Invoice($id: ID!) {\n    invoice(id: $id) {\n      id\n      number\n      status\n      isOverdue\n      issuedOn\n      dueOn\n      paidAt\n      company {\n        id\n        name\n      }\n      contract {\n        id\n        title\n      }\n      subtotal {\n        amount\n        currencyCode\n      }\n      discount {\n        amount\n        currencyCode\n      }\n      total {\n        amount\n        currencyCode\n      }\n      amountDue {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        nodes {\n          id\n          description\n          quantity\n          unitAmount {\n            amount\n            currencyCode\n          }\n          amount {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n':
    types.InvoicePage_InvoiceDocument,
  '\n  query InvoicesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: InvoiceWhereInput\n    $orderBy: [InvoiceOrder!]\n  ) {\n    invoices(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        number\n        status\n        isOverdue\n        issuedOn\n        dueOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n        amountDue {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n':
    types.InvoicesPage_ListDocument,
  '\n  fragment DeploymentLine_deployment on Deployment {\n    id\n    source\n    environment\n    status\n    ref\n    sha\n    message\n    authorName\n    url\n    deployedAt\n    repository {\n      id\n      fullName\n    }\n  }\n':
    types.DeploymentLine_DeploymentFragmentDoc,
  '\n  query ProjectDeployments_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(id: $id) {\n      id\n      deployments(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          ...DeploymentLine_deployment\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n':
    types.ProjectDeployments_ListDocument,
  '\n  fragment ProjectOverview_project on Project {\n    id\n    name\n    description\n    type\n    status\n    labsUrl\n    startOn\n    endOn\n    createdAt\n    updatedAt\n    company {\n      id\n      name\n    }\n    lastDeployment {\n      ...DeploymentLine_deployment\n    }\n  }\n':
    types.ProjectOverview_ProjectFragmentDoc,
  '\n  query ProjectPage_Project($id: ID!) {\n    project(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n':
    types.ProjectPage_ProjectDocument,
  '\n  subscription ProjectPage_Updated($id: ID!) {\n    projectUpdated(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n':
    types.ProjectPage_UpdatedDocument,
  '\n  query ProjectRepositories_List($id: ID!) {\n    project(id: $id) {\n      id\n      repositories(first: 50) {\n        nodes {\n          id\n          provider\n          fullName\n          url\n          defaultBranch\n          lastSyncedAt\n          lastPushedAt\n          stats {\n            commitsThisWeek\n            openIssues\n            openPullRequests\n            contributors\n            stars\n            language\n          }\n        }\n      }\n    }\n  }\n':
    types.ProjectRepositories_ListDocument,
  '\n  query ProjectTeam_List($id: ID!) {\n    project(id: $id) {\n      id\n      developerAssignments(first: 100, where: { isActive: true }) {\n        nodes {\n          id\n          role\n          assignedAt\n          developer {\n            id\n            title\n            agency {\n              id\n              name\n            }\n            user {\n              id\n              name\n              avatarUrl\n            }\n          }\n        }\n      }\n    }\n  }\n':
    types.ProjectTeam_ListDocument,
  '\n  query ProjectsPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: ProjectWhereInput\n    $orderBy: [ProjectOrder!]\n  ) {\n    projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        type\n        status\n        updatedAt\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n':
    types.ProjectsPage_ListDocument,
  '\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n': types.SetupPage_StatusDocument,
  '\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.SetupPage_CompleteDocument,
  '\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n':
    types.SignInPage_SignInDocument,
  '\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n': types.SignInPage_SetupDocument,
  '\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n':
    types.Session_RefreshDocument,
  '\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n': types.Session_DeleteDocument,
  '\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n':
    types.Viewer_ViewerDocument,
  '\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n':
    types.ActivityItem_ActivityFragmentDoc,
  '\n  fragment MetricStat_metric on Metric {\n    value\n    previous\n    currencyCode\n    freshAt\n    definition {\n      key\n      name\n      formula\n      window\n      unit\n      source\n      owner\n    }\n  }\n':
    types.MetricStat_MetricFragmentDoc,
  '\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.Feed_PageDocument,
  '\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n':
    types.Feed_LiveDocument,
}

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ActivityFilters_Projects($search: String, $companyId: ID) {\n    projects(first: 20, where: { search: $search, companyId: $companyId }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ActivityFilters_Projects($search: String, $companyId: ID) {\n    projects(first: 20, where: { search: $search, companyId: $companyId }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ActivityFilters_Companies($search: String) {\n    companies(first: 20, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ActivityFilters_Companies($search: String) {\n    companies(first: 20, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ActivityFilters_Chosen($projectId: ID!, $companyId: ID!, $hasProject: Boolean!, $hasCompany: Boolean!) {\n    project(id: $projectId) @include(if: $hasProject) {\n      id\n      name\n      company {\n        id\n        name\n      }\n    }\n    company(id: $companyId) @include(if: $hasCompany) {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  query ActivityFilters_Chosen($projectId: ID!, $companyId: ID!, $hasProject: Boolean!, $hasCompany: Boolean!) {\n    project(id: $projectId) @include(if: $hasProject) {\n      id\n      name\n      company {\n        id\n        name\n      }\n    }\n    company(id: $companyId) @include(if: $hasCompany) {\n      id\n      name\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CompaniesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: CompanyWhereInput\n    $orderBy: [CompanyOrder!]\n  ) {\n    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        industry\n        size\n        logoUrl\n        createdAt\n        members(first: 1) {\n          totalCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CompaniesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: CompanyWhereInput\n    $orderBy: [CompanyOrder!]\n  ) {\n    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        industry\n        size\n        logoUrl\n        createdAt\n        members(first: 1) {\n          totalCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyMembers_member on CompanyMember {\n    id\n    role\n    canApproveDevelopers\n    canSignContracts\n    canManageBilling\n    acceptedAt\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n',
): (typeof documents)['\n  fragment CompanyMembers_member on CompanyMember {\n    id\n    role\n    canApproveDevelopers\n    canSignContracts\n    canManageBilling\n    acceptedAt\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CompanyPage_Company($id: ID!) {\n    company(id: $id) {\n      id\n      name\n      status\n      industry\n      size\n      websiteUrl\n      timeZone\n      currencyCode\n      outstanding {\n        amount\n        currencyCode\n      }\n      projects(first: 50) {\n        totalCount\n        nodes {\n          id\n          name\n          status\n        }\n      }\n      members(first: 100) {\n        totalCount\n        nodes {\n          ...CompanyMembers_member\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CompanyPage_Company($id: ID!) {\n    company(id: $id) {\n      id\n      name\n      status\n      industry\n      size\n      websiteUrl\n      timeZone\n      currencyCode\n      outstanding {\n        amount\n        currencyCode\n      }\n      projects(first: 50) {\n        totalCount\n        nodes {\n          id\n          name\n          status\n        }\n      }\n      members(first: 100) {\n        totalCount\n        nodes {\n          ...CompanyMembers_member\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomePage_Numbers {\n    platform {\n      id\n      revenue30d {\n        ...MetricStat_metric\n      }\n      outstandingInvoices {\n        ...MetricStat_metric\n      }\n      projectsActive {\n        ...MetricStat_metric\n      }\n      deployments7d {\n        ...MetricStat_metric\n      }\n      companiesActive {\n        ...MetricStat_metric\n      }\n      usersActive30d {\n        ...MetricStat_metric\n      }\n      connectionsActive {\n        ...MetricStat_metric\n      }\n      webhooks24h {\n        ...MetricStat_metric\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomePage_Numbers {\n    platform {\n      id\n      revenue30d {\n        ...MetricStat_metric\n      }\n      outstandingInvoices {\n        ...MetricStat_metric\n      }\n      projectsActive {\n        ...MetricStat_metric\n      }\n      deployments7d {\n        ...MetricStat_metric\n      }\n      companiesActive {\n        ...MetricStat_metric\n      }\n      usersActive30d {\n        ...MetricStat_metric\n      }\n      connectionsActive {\n        ...MetricStat_metric\n      }\n      webhooks24h {\n        ...MetricStat_metric\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query RecentProjects_List($companyId: ID) {\n    projects(first: 8, where: { companyId: $companyId }, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query RecentProjects_List($companyId: ID) {\n    projects(first: 8, where: { companyId: $companyId }, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ActivateStep_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ActivateStep_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CompanyChoice_Companies {\n    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CompanyChoice_Companies {\n    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ConnectionDeliveries_List(\n    $id: ID!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: WebhookDeliveryWhereInput\n  ) {\n    connection(id: $id) {\n      id\n      deliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {\n        totalCount\n        nodes {\n          id\n          event\n          action\n          status\n          receivedAt\n          attempts\n          sizeBytes\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ConnectionDeliveries_List(\n    $id: ID!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: WebhookDeliveryWhereInput\n  ) {\n    connection(id: $id) {\n      id\n      deliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {\n        totalCount\n        nodes {\n          id\n          event\n          action\n          status\n          receivedAt\n          attempts\n          sizeBytes\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ConnectionOverview_connection on Connection {\n    id\n    name\n    status\n    config\n    configuredSecrets\n    webhookUrl\n    isWebhookRegistered\n    lastDeliveryAt\n    lastSyncAt\n    lastError\n    createdAt\n    company {\n      id\n      name\n    }\n    template {\n      id\n      key\n      name\n      capabilities\n      configSchema\n    }\n    deliveryCounts {\n      received\n      processed\n      ignored\n      failed\n      dead\n      refused\n    }\n    syncRuns(first: 5) {\n      nodes {\n        ...SyncRuns_run\n      }\n    }\n    timeline(first: 20) {\n      nodes {\n        id\n        kind\n        message\n        actorName\n        occurredAt\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment ConnectionOverview_connection on Connection {\n    id\n    name\n    status\n    config\n    configuredSecrets\n    webhookUrl\n    isWebhookRegistered\n    lastDeliveryAt\n    lastSyncAt\n    lastError\n    createdAt\n    company {\n      id\n      name\n    }\n    template {\n      id\n      key\n      name\n      capabilities\n      configSchema\n    }\n    deliveryCounts {\n      received\n      processed\n      ignored\n      failed\n      dead\n      refused\n    }\n    syncRuns(first: 5) {\n      nodes {\n        ...SyncRuns_run\n      }\n    }\n    timeline(first: 20) {\n      nodes {\n        id\n        kind\n        message\n        actorName\n        occurredAt\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ConnectionPage_Connection($id: ID!) {\n    connection(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n',
): (typeof documents)['\n  query ConnectionPage_Connection($id: ID!) {\n    connection(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription ConnectionPage_Updated($id: ID!) {\n    connectionUpdated(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n',
): (typeof documents)['\n  subscription ConnectionPage_Updated($id: ID!) {\n    connectionUpdated(id: $id) {\n      ...ConnectionOverview_connection\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionSettings_Update($input: ConnectionUpdateInput!) {\n    connectionUpdate(input: $input) {\n      connection {\n        ...ConnectionOverview_connection\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionSettings_Update($input: ConnectionUpdateInput!) {\n    connectionUpdate(input: $input) {\n      connection {\n        ...ConnectionOverview_connection\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DeliverySheet_Delivery($id: ID!) {\n    webhookDelivery(id: $id) {\n      id\n      deliveryKey\n      event\n      action\n      status\n      receivedAt\n      processedAt\n      attempts\n      lastError\n      ignoredReason\n      headers\n      payload\n      sizeBytes\n      activities {\n        ...ActivityItem_activity\n      }\n    }\n  }\n',
): (typeof documents)['\n  query DeliverySheet_Delivery($id: ID!) {\n    webhookDelivery(id: $id) {\n      id\n      deliveryKey\n      event\n      action\n      status\n      receivedAt\n      processedAt\n      attempts\n      lastError\n      ignoredReason\n      headers\n      payload\n      sizeBytes\n      activities {\n        ...ActivityItem_activity\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query IntegrationsPage_Connections($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {\n    connections(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        lastDeliveryAt\n        lastSyncAt\n        company {\n          id\n          name\n        }\n        template {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query IntegrationsPage_Connections($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {\n    connections(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {\n      totalCount\n      nodes {\n        id\n        name\n        status\n        lastDeliveryAt\n        lastSyncAt\n        company {\n          id\n          name\n        }\n        template {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NewConnectionPage_Template($key: String!) {\n    integrationTemplate(key: $key) {\n      ...SetupWizard_template\n    }\n  }\n',
): (typeof documents)['\n  query NewConnectionPage_Template($key: String!) {\n    integrationTemplate(key: $key) {\n      ...SetupWizard_template\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SetupWizard_template on IntegrationTemplate {\n    id\n    key\n    name\n    description\n    configSchema\n    capabilities\n    documentationUrl\n    isActive\n  }\n',
): (typeof documents)['\n  fragment SetupWizard_template on IntegrationTemplate {\n    id\n    key\n    name\n    description\n    configSchema\n    capabilities\n    documentationUrl\n    isActive\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetupWizard_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetupWizard_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetupWizard_Create($input: ConnectionCreateInput!) {\n    connectionCreate(input: $input) {\n      connection {\n        id\n        name\n        webhookUrl\n        isWebhookRegistered\n      }\n      webhookSecret\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetupWizard_Create($input: ConnectionCreateInput!) {\n    connectionCreate(input: $input) {\n      connection {\n        id\n        name\n        webhookUrl\n        isWebhookRegistered\n      }\n      webhookSecret\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SyncRuns_run on SyncRun {\n    id\n    status\n    startedAt\n    finishedAt\n    counts\n    error\n    progress\n  }\n',
): (typeof documents)['\n  fragment SyncRuns_run on SyncRun {\n    id\n    status\n    startedAt\n    finishedAt\n    counts\n    error\n    progress\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query TemplateCatalogue_List($where: IntegrationTemplateWhereInput) {\n    integrationTemplates(where: $where) {\n      id\n      key\n      name\n      category\n      description\n      isActive\n      connectionCount\n    }\n  }\n',
): (typeof documents)['\n  query TemplateCatalogue_List($where: IntegrationTemplateWhereInput) {\n    integrationTemplates(where: $where) {\n      id\n      key\n      name\n      category\n      description\n      isActive\n      connectionCount\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment TestResult_result on ConnectionTestResult {\n    isOk\n    message\n    account\n  }\n',
): (typeof documents)['\n  fragment TestResult_result on ConnectionTestResult {\n    isOk\n    message\n    account\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_Activate($input: ConnectionActivateInput!) {\n    connectionActivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_Deactivate($input: ConnectionDeactivateInput!) {\n    connectionDeactivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_Deactivate($input: ConnectionDeactivateInput!) {\n    connectionDeactivate(input: $input) {\n      connection {\n        id\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_Sync($input: ConnectionSyncInput!) {\n    connectionSync(input: $input) {\n      syncRun {\n        ...SyncRuns_run\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_Sync($input: ConnectionSyncInput!) {\n    connectionSync(input: $input) {\n      syncRun {\n        ...SyncRuns_run\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_Test($input: ConnectionTestInput!) {\n    connectionTest(input: $input) {\n      result {\n        ...TestResult_result\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_RegisterWebhook($input: ConnectionRegisterWebhookInput!) {\n    connectionRegisterWebhook(input: $input) {\n      connection {\n        id\n        isWebhookRegistered\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_RegisterWebhook($input: ConnectionRegisterWebhookInput!) {\n    connectionRegisterWebhook(input: $input) {\n      connection {\n        id\n        isWebhookRegistered\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_RotateSecret($input: ConnectionRotateWebhookSecretInput!) {\n    connectionRotateWebhookSecret(input: $input) {\n      connection {\n        id\n      }\n      webhookSecret\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_RotateSecret($input: ConnectionRotateWebhookSecretInput!) {\n    connectionRotateWebhookSecret(input: $input) {\n      connection {\n        id\n      }\n      webhookSecret\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConnectionActions_Delete($input: ConnectionDeleteInput!) {\n    connectionDelete(input: $input) {\n      connectionId\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ConnectionActions_Delete($input: ConnectionDeleteInput!) {\n    connectionDelete(input: $input) {\n      connectionId\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {\n    webhookDeliveryReplay(input: $input) {\n      deliveries {\n        id\n        status\n        attempts\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {\n    webhookDeliveryReplay(input: $input) {\n      deliveries {\n        id\n        status\n        attempts\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContractPage_Contract($id: ID!) {\n    contract(id: $id) {\n      id\n      number\n      title\n      type\n      status\n      startOn\n      endOn\n      signedAt\n      signedByName\n      billingFrequency\n      autoRenews\n      company {\n        id\n        name\n      }\n      project {\n        id\n        name\n      }\n      total {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        totalCount\n        nodes {\n          id\n          description\n          status\n          startOn\n          endOn\n          billingPeriodMonths\n          isRecurring\n          amount {\n            amount\n            currencyCode\n          }\n          developer {\n            id\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      invoices(first: 50) {\n        nodes {\n          id\n          number\n          status\n          dueOn\n          total {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContractPage_Contract($id: ID!) {\n    contract(id: $id) {\n      id\n      number\n      title\n      type\n      status\n      startOn\n      endOn\n      signedAt\n      signedByName\n      billingFrequency\n      autoRenews\n      company {\n        id\n        name\n      }\n      project {\n        id\n        name\n      }\n      total {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        totalCount\n        nodes {\n          id\n          description\n          status\n          startOn\n          endOn\n          billingPeriodMonths\n          isRecurring\n          amount {\n            amount\n            currencyCode\n          }\n          developer {\n            id\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      invoices(first: 50) {\n        nodes {\n          id\n          number\n          status\n          dueOn\n          total {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContractsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: ContractWhereInput) {\n    contracts(first: $first, after: $after, last: $last, before: $before, where: $where) {\n      totalCount\n      nodes {\n        id\n        number\n        title\n        type\n        status\n        startOn\n        endOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContractsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: ContractWhereInput) {\n    contracts(first: $first, after: $after, last: $last, before: $before, where: $where) {\n      totalCount\n      nodes {\n        id\n        number\n        title\n        type\n        status\n        startOn\n        endOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query InvoicePage_Invoice($id: ID!) {\n    invoice(id: $id) {\n      id\n      number\n      status\n      isOverdue\n      issuedOn\n      dueOn\n      paidAt\n      company {\n        id\n        name\n      }\n      contract {\n        id\n        title\n      }\n      subtotal {\n        amount\n        currencyCode\n      }\n      discount {\n        amount\n        currencyCode\n      }\n      total {\n        amount\n        currencyCode\n      }\n      amountDue {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        nodes {\n          id\n          description\n          quantity\n          unitAmount {\n            amount\n            currencyCode\n          }\n          amount {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query InvoicePage_Invoice($id: ID!) {\n    invoice(id: $id) {\n      id\n      number\n      status\n      isOverdue\n      issuedOn\n      dueOn\n      paidAt\n      company {\n        id\n        name\n      }\n      contract {\n        id\n        title\n      }\n      subtotal {\n        amount\n        currencyCode\n      }\n      discount {\n        amount\n        currencyCode\n      }\n      total {\n        amount\n        currencyCode\n      }\n      amountDue {\n        amount\n        currencyCode\n      }\n      lineItems(first: 100) {\n        nodes {\n          id\n          description\n          quantity\n          unitAmount {\n            amount\n            currencyCode\n          }\n          amount {\n            amount\n            currencyCode\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query InvoicesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: InvoiceWhereInput\n    $orderBy: [InvoiceOrder!]\n  ) {\n    invoices(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        number\n        status\n        isOverdue\n        issuedOn\n        dueOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n        amountDue {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query InvoicesPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: InvoiceWhereInput\n    $orderBy: [InvoiceOrder!]\n  ) {\n    invoices(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        number\n        status\n        isOverdue\n        issuedOn\n        dueOn\n        company {\n          id\n          name\n        }\n        total {\n          amount\n          currencyCode\n        }\n        amountDue {\n          amount\n          currencyCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment DeploymentLine_deployment on Deployment {\n    id\n    source\n    environment\n    status\n    ref\n    sha\n    message\n    authorName\n    url\n    deployedAt\n    repository {\n      id\n      fullName\n    }\n  }\n',
): (typeof documents)['\n  fragment DeploymentLine_deployment on Deployment {\n    id\n    source\n    environment\n    status\n    ref\n    sha\n    message\n    authorName\n    url\n    deployedAt\n    repository {\n      id\n      fullName\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectDeployments_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(id: $id) {\n      id\n      deployments(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          ...DeploymentLine_deployment\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ProjectDeployments_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(id: $id) {\n      id\n      deployments(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          ...DeploymentLine_deployment\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ProjectOverview_project on Project {\n    id\n    name\n    description\n    type\n    status\n    labsUrl\n    startOn\n    endOn\n    createdAt\n    updatedAt\n    company {\n      id\n      name\n    }\n    lastDeployment {\n      ...DeploymentLine_deployment\n    }\n  }\n',
): (typeof documents)['\n  fragment ProjectOverview_project on Project {\n    id\n    name\n    description\n    type\n    status\n    labsUrl\n    startOn\n    endOn\n    createdAt\n    updatedAt\n    company {\n      id\n      name\n    }\n    lastDeployment {\n      ...DeploymentLine_deployment\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectPage_Project($id: ID!) {\n    project(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n',
): (typeof documents)['\n  query ProjectPage_Project($id: ID!) {\n    project(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription ProjectPage_Updated($id: ID!) {\n    projectUpdated(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n',
): (typeof documents)['\n  subscription ProjectPage_Updated($id: ID!) {\n    projectUpdated(id: $id) {\n      ...ProjectOverview_project\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectRepositories_List($id: ID!) {\n    project(id: $id) {\n      id\n      repositories(first: 50) {\n        nodes {\n          id\n          provider\n          fullName\n          url\n          defaultBranch\n          lastSyncedAt\n          lastPushedAt\n          stats {\n            commitsThisWeek\n            openIssues\n            openPullRequests\n            contributors\n            stars\n            language\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ProjectRepositories_List($id: ID!) {\n    project(id: $id) {\n      id\n      repositories(first: 50) {\n        nodes {\n          id\n          provider\n          fullName\n          url\n          defaultBranch\n          lastSyncedAt\n          lastPushedAt\n          stats {\n            commitsThisWeek\n            openIssues\n            openPullRequests\n            contributors\n            stars\n            language\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectTeam_List($id: ID!) {\n    project(id: $id) {\n      id\n      developerAssignments(first: 100, where: { isActive: true }) {\n        nodes {\n          id\n          role\n          assignedAt\n          developer {\n            id\n            title\n            agency {\n              id\n              name\n            }\n            user {\n              id\n              name\n              avatarUrl\n            }\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ProjectTeam_List($id: ID!) {\n    project(id: $id) {\n      id\n      developerAssignments(first: 100, where: { isActive: true }) {\n        nodes {\n          id\n          role\n          assignedAt\n          developer {\n            id\n            title\n            agency {\n              id\n              name\n            }\n            user {\n              id\n              name\n              avatarUrl\n            }\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectsPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: ProjectWhereInput\n    $orderBy: [ProjectOrder!]\n  ) {\n    projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        type\n        status\n        updatedAt\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ProjectsPage_List(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $where: ProjectWhereInput\n    $orderBy: [ProjectOrder!]\n  ) {\n    projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        type\n        status\n        updatedAt\n        company {\n          id\n          name\n        }\n        lastDeployment {\n          id\n          status\n          environment\n          deployedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n',
): (typeof documents)['\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n',
): (typeof documents)['\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n',
): (typeof documents)['\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n',
): (typeof documents)['\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment MetricStat_metric on Metric {\n    value\n    previous\n    currencyCode\n    freshAt\n    definition {\n      key\n      name\n      formula\n      window\n      unit\n      source\n      owner\n    }\n  }\n',
): (typeof documents)['\n  fragment MetricStat_metric on Metric {\n    value\n    previous\n    currencyCode\n    freshAt\n    definition {\n      key\n      name\n      formula\n      window\n      unit\n      source\n      owner\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n',
): (typeof documents)['\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n']

export function graphql(source: string) {
  return (documents as any)[source] ?? {}
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never
