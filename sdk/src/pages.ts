/** A page of a list, as far as it has to be selected to find the next. */
export interface PageOf {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/**
 * The pages of a list, one after the other.
 * @param read one page: `after` is null for the first.
 */
export async function* pagesOf<Page extends PageOf>(
  read: (after: string | null) => Promise<Page | null | undefined>,
  start: string | null,
): AsyncGenerator<Page, void, undefined> {
  let after = start
  for (;;) {
    const page = await read(after)
    if (!page) return
    yield page
    const { hasNextPage, endCursor } = page.pageInfo
    if (!hasNextPage) return
    if (endCursor === null || endCursor === after)
      throw new Error('The list does not advance: pass `$after` to it and select `pageInfo { hasNextPage endCursor }`.')
    after = endCursor
  }
}
