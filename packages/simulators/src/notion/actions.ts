import { randomBytes, randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { addPage, type NotionPage, type NotionPerson, type NotionState } from './state.ts'

/** What people do in Notion; each change is told to the subscription once it is verified. */
export interface NotionActions {
  /** Sets the webhook: Notion sends its token, unsigned. */
  subscribe(url: string): Promise<Posted>
  /** Enters the token in Notion. @returns whether it is the one that was sent. */
  verifySubscription(token: string): boolean
  createPage(page: { title: string } & Partial<NotionPage>, by?: NotionPerson): Promise<NotionPage>
  editPage(pageId: string, by?: NotionPerson): Promise<Posted | null>
  /** Into the bin, as people delete. */
  deletePage(pageId: string): Promise<Posted | null>
  comment(pageId: string, by?: NotionPerson): Promise<Posted | null>
}

export function createActions(state: NotionState, hooks: Hooks): NotionActions {
  const post = (url: string, payload: object, token: string | null) => {
    const body = JSON.stringify(payload)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'notion-api',
      ...(token !== null && { 'x-notion-signature': `sha256=${hmacHex(token, body)}` }),
    }
    return hooks.post(url, { headers, body })
  }
  const tell = async (type: string, entity: { id: string; type: string }, data: object, by: NotionPerson) => {
    const { subscription, workspace, bot } = state
    if (!subscription?.isVerified) return null
    const payload = {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      workspace_id: workspace.id,
      workspace_name: workspace.name,
      subscription_id: subscription.id,
      integration_id: bot.id,
      type,
      authors: [{ id: by.id, type: 'person' }],
      accessible_by: [],
      attempt_number: 1,
      api_version: '2025-09-03',
      entity,
      data,
    }
    return post(subscription.url, payload, subscription.token)
  }
  const find = (id: string) => {
    const page = state.pages.find((each) => each.id === id)
    if (!page) throw new Error(`There is no page ${id}`)
    return page
  }
  const parentOf = ({ parent }: NotionPage) => {
    if (parent === null) return { id: state.workspace.id, type: 'space' }
    if ('page' in parent) return { id: parent.page, type: 'page' }
    const { dataSourceId } = state.databases.find(({ id }) => id === parent.database)!
    return { id: parent.database, type: 'database', data_source_id: dataSourceId }
  }
  const touched = (id: string, by: NotionPerson) => Object.assign(find(id), { editedAt: state.now(), editedBy: by.id })

  return {
    subscribe(url) {
      const token = `secret_${randomBytes(24).toString('base64url')}`
      state.subscription = { id: randomUUID(), url, token, isVerified: false }
      return post(url, { verification_token: token }, null)
    },
    verifySubscription(token) {
      if (state.subscription?.token !== token) return false
      state.subscription.isVerified = true
      return true
    },
    async createPage(given, by = state.people[0]!) {
      const page = addPage(state, { ...given, editedBy: by.id })
      await tell('page.created', { id: page.id, type: 'page' }, { parent: parentOf(page) }, by)
      return page
    },
    editPage(pageId, by = state.people[0]!) {
      const page = touched(pageId, by)
      const data = { updated_blocks: [{ id: randomUUID(), type: 'block' }], parent: parentOf(page) }
      return tell('page.content_updated', { id: pageId, type: 'page' }, data, by)
    },
    deletePage(pageId) {
      const by = state.people[0]!
      const page = Object.assign(touched(pageId, by), { isInTrash: true })
      return tell('page.deleted', { id: pageId, type: 'page' }, { parent: parentOf(page) }, by)
    },
    comment(pageId, by = state.people[0]!) {
      const data = { page_id: pageId, parent: { id: pageId, type: 'page' } }
      return tell('comment.created', { id: randomUUID(), type: 'comment' }, data, by)
    },
  }
}
