/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n": typeof types.Palette_FindDocument,
    "\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n": typeof types.SetupPage_StatusDocument,
    "\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.SetupPage_CompleteDocument,
    "\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.SignInPage_SignInDocument,
    "\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n": typeof types.SignInPage_SetupDocument,
    "\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n": typeof types.Session_RefreshDocument,
    "\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n": typeof types.Session_DeleteDocument,
    "\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n": typeof types.Viewer_ViewerDocument,
    "\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n": typeof types.ActivityItem_ActivityFragmentDoc,
    "\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.Feed_PageDocument,
    "\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n": typeof types.Feed_LiveDocument,
};
const documents: Documents = {
    "\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n": types.Palette_FindDocument,
    "\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n": types.SetupPage_StatusDocument,
    "\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.SetupPage_CompleteDocument,
    "\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.SignInPage_SignInDocument,
    "\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n": types.SignInPage_SetupDocument,
    "\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n": types.Session_RefreshDocument,
    "\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n": types.Session_DeleteDocument,
    "\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n": types.Viewer_ViewerDocument,
    "\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n": types.ActivityItem_ActivityFragmentDoc,
    "\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.Feed_PageDocument,
    "\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n": types.Feed_LiveDocument,
};

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
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n"): (typeof documents)["\n  query Palette_Find($search: String!, $withCompanies: Boolean!) {\n    projects(first: 6, where: { search: $search }) {\n      nodes {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {\n      nodes {\n        id\n        name\n        industry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n"): (typeof documents)["\n  query SetupPage_Status {\n    setupStatus {\n      needed\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetupPage_Complete($input: SetupCompleteInput!) {\n    setupComplete(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInPage_SignIn($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      accessToken\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n"): (typeof documents)["\n  query SignInPage_Setup {\n    setupStatus {\n      needed\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n"): (typeof documents)["\n  mutation Session_Refresh {\n    sessionRefresh {\n      accessToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n"): (typeof documents)["\n  mutation Session_Delete {\n    sessionDelete {\n      deleted\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer_Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      avatarUrl\n      memberships(first: 100) {\n        nodes {\n          id\n          role\n          company {\n            id\n            name\n            logoUrl\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ActivityItem_activity on Activity {\n    id\n    type\n    category\n    summary\n    occurredAt\n    repositoryName\n    url\n    source\n    actor {\n      name\n      avatarUrl\n    }\n    company {\n      id\n      name\n    }\n    project {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {\n    activities(first: $first, after: $after, where: $where) {\n      edges {\n        cursor\n        node {\n          ...ActivityItem_activity\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription Feed_Live($after: String, $where: ActivityWhereInput) {\n    activity(after: $after, where: $where) {\n      cursor\n      activity {\n        ...ActivityItem_activity\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;