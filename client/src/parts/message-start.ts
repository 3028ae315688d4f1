import type { UserWhereInput } from '../graphql/generated/graphql.ts'

/** Whom a new message is begun for, handed to its page with the navigation: it stays there when the page is loaded again. */
export interface MessageStart {
  people?: { id: string; name: string }[]
  /** What the list of users is narrowed to, and that in words. */
  matching?: { where: UserWhereInput; words: string }
}

export const MESSAGE_PAGE = '/emails/new'

export const readMessageStart = (state: unknown): MessageStart | null =>
  typeof state === 'object' && state !== null && ('people' in state || 'matching' in state)
    ? (state as MessageStart)
    : null
