import type { Reader, Workspace } from './workspace.ts'
import { people } from './people.ts'

export const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $where: ActivityWhereInput) {
  activities(first: $first, after: $after, last: $last, before: $before, where: $where) {
    totalCount nodes { summary } edges { cursor node { id summary } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

export interface ListAnswer {
  activities: {
    totalCount: number
    nodes: { summary: string }[]
    edges: { cursor: string; node: { id: string; summary: string } }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
  }
}

export const LIVE = `subscription ($after: String, $where: ActivityWhereInput) { activity(after: $after, where: $where) { cursor activity { summary } } }`

export async function take(reader: Reader, count: number): Promise<{ cursor: string; summary: string }[]> {
  const taken = []
  while (taken.length < count) {
    const result = await reader.next()
    if (!result?.data) throw new Error(`The subscription ended: ${JSON.stringify(result?.errors)}`)
    const { cursor, activity } = (result.data as { activity: { cursor: string; activity: { summary: string } } })
      .activity
    taken.push({ cursor, summary: activity.summary })
  }
  return taken
}

export async function newestCursor(workspace: Workspace): Promise<string> {
  const { activities } = await workspace.ask<ListAnswer>(people.admin, LIST, { first: 1 })
  return activities.pageInfo.startCursor
}

export const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`)
