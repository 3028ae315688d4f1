import type { Client } from '@urql/core'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AuditCheckFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'

const Chains = graphql(`
  query VerifyDialog_Chains {
    accountsAuditChains {
      ...AuditChain
    }
    projectsAuditChains {
      ...AuditChain
    }
    billingAuditChains {
      ...AuditChain
    }
    integrationsAuditChains {
      ...AuditChain
    }
    gatewayAuditChains {
      ...AuditChain
    }
  }
`)

export const ChainFields = graphql(`
  fragment AuditChain on AuditChain {
    source
    companyId
    entries
  }
`)

export const CheckFields = graphql(`
  fragment AuditCheck on AuditCheck {
    checked
    reachedSequence
    reachedHash
    brokenSequence
    isComplete
  }
`)

const Check = graphql(`
  query VerifyDialog_Check(
    $companyId: ID
    $sequence: BigInt
    $hash: String
    $accounts: Boolean!
    $projects: Boolean!
    $billing: Boolean!
    $integrations: Boolean!
    $gateway: Boolean!
  ) {
    accountsAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash) @include(if: $accounts) {
      ...AuditCheck
    }
    projectsAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash) @include(if: $projects) {
      ...AuditCheck
    }
    billingAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash) @include(if: $billing) {
      ...AuditCheck
    }
    integrationsAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash)
      @include(if: $integrations) {
      ...AuditCheck
    }
    gatewayAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash) @include(if: $gateway) {
      ...AuditCheck
    }
  }
`)

export interface Chain {
  source: string
  companyId: string | null
  entries: number
}

export interface Break extends Chain {
  sequence: string
}

const failed = (error: Parameters<typeof problemOf>[0] | undefined): Error =>
  new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')

export const readChains = async (client: Client): Promise<Chain[]> => {
  const { data, error } = await client.query(Chains, {}, { requestPolicy: 'network-only' }).toPromise()
  if (!data || error) throw failed(error)
  return [
    data.accountsAuditChains,
    data.projectsAuditChains,
    data.billingAuditChains,
    data.integrationsAuditChains,
    data.gatewayAuditChains,
  ].flatMap((chains) => (chains ?? []).map((chain) => ({ ...chain, companyId: chain.companyId ?? null })))
}

const checkOnce = async (
  client: Client,
  { source, companyId }: Chain,
  from: { sequence: string; hash: string } | null,
): Promise<AuditCheckFragment> => {
  const wanted = {
    accounts: source === 'accounts',
    projects: source === 'projects',
    billing: source === 'billing',
    integrations: source === 'integrations',
    gateway: source === 'gateway',
  }
  const variables = { companyId, sequence: from?.sequence ?? null, hash: from?.hash ?? null, ...wanted }
  const { data, error } = await client.query(Check, variables, { requestPolicy: 'network-only' }).toPromise()
  const check =
    data?.accountsAuditCheck ??
    data?.projectsAuditCheck ??
    data?.billingAuditCheck ??
    data?.integrationsAuditCheck ??
    data?.gatewayAuditCheck
  if (!check) throw failed(error)
  return check
}

/** Follows a chain to its end, or to where it breaks. @param onProgress told how many entries more were found to hold. */
export const verifyChain = async (
  client: Client,
  chain: Chain,
  onProgress: (more: number) => void,
  signal: AbortSignal,
): Promise<Break | null> => {
  let from: { sequence: string; hash: string } | null = null
  while (!signal.aborted) {
    const check: AuditCheckFragment = await checkOnce(client, chain, from)
    onProgress(check.checked)
    if (check.brokenSequence) return { ...chain, sequence: check.brokenSequence }
    if (check.isComplete) return null
    from = { sequence: check.reachedSequence, hash: check.reachedHash }
  }
  return null
}
