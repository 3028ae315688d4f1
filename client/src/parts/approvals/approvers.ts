import { createQuery } from '@urql/solid'
import { CompanyApprovers } from './approval-documents.ts'

/** People of a company who approve developers; empty until they are known. */
export const createApprovers = (companyId: () => string | null) => {
  const [result] = createQuery({
    query: CompanyApprovers,
    variables: () => ({ companyId: companyId() ?? '' }),
    pause: () => companyId() === null,
  })
  return () =>
    (result.data?.company?.members.nodes ?? [])
      .filter(({ canApproveDevelopers, acceptedAt }) => canApproveDevelopers && acceptedAt)
      .map(({ user }) => user)
}
