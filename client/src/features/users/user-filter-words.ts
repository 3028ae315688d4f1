import type { UserWhereInput } from '../../graphql/generated/graphql.ts'
import { roleNames, userActivities, userStatuses, wordOf } from '../../parts/words.ts'

/** Whom a filter of the list finds, as one would say it: "Everybody: Client, here in the last 30 days, “ada”". */
export const wordsOf = ({ search, role, status, activity, companyId, agencyId }: UserWhereInput): string => {
  const parts = [
    ...(role ?? []).map((one) => roleNames[one]),
    ...(status ?? []).map((one) => wordOf(userStatuses, one).label.toLowerCase()),
    ...(activity ? [wordOf(userActivities, activity).label.toLowerCase()] : []),
    ...(companyId ? ['of the chosen company'] : []),
    ...(agencyId ? ['of the chosen partner agency'] : []),
    ...(search ? [`with “${search}” in name or address`] : []),
  ]
  return parts.length > 0 ? `Everybody: ${parts.join(', ')}` : 'Everybody with an account'
}
