import { startNotionSimulator } from '@atrium/simulators'

export const TOKEN = 'ntn_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** A Notion with a database of specifications and a page outside of it. */
export async function startNotion() {
  const notion = await startNotionSimulator({
    token: TOKEN,
    seed: {
      people: ['Priya Nair', 'Marcus Webb'],
      databases: [{ title: 'Specifications', pages: ['SRS of the shop', 'Meeting notes'] }, { title: 'Empty' }],
      pages: ['Knowledge base'],
    },
  })
  return {
    notion,
    config: { token: TOKEN, baseUrl: notion.url },
    pageNamed: (title: string) => notion.state.pages.find((page) => page.title === title)!,
    database: notion.state.databases[0]!,
  }
}
