import { ed25519 } from '../base/signers.ts'
import type { Hooks, Posted } from '../base/hooks.ts'
import { userJson } from './representations.ts'
import type { DiscordMessage, DiscordState, DiscordUser } from './state.ts'

/** What happens at Discord. */
export interface DiscordActions {
  /** @param channel by its name. @param author by name. */
  write(
    channel: string,
    author: string,
    content: string,
    mentions?: { people?: string[]; roles?: string[]; bot?: boolean; everyone?: boolean },
  ): DiscordMessage
  /** Asks an address whether it checks signatures. @param isRight whether this one is. */
  ping(url: string, isRight: boolean): Promise<Posted>
  /** Somebody adds the application to the server. @param by name. */
  addApplication(by: string): Promise<Posted[]>
}

export function createActions(state: DiscordState, hooks: Hooks): DiscordActions {
  const person = (name: string): DiscordUser => state.people.find((each) => each.global_name === name)!
  const signed = (body: string, isRight = true) => {
    const time = String(Math.floor(Date.now() / 1000))
    const signature = ed25519(state.application.privateKey, `${isRight ? time : '0'}${body}`, 'hex')
    return {
      body,
      headers: { 'content-type': 'application/json', 'x-signature-ed25519': signature, 'x-signature-timestamp': time },
    }
  }
  const envelope = (more: object) => JSON.stringify({ version: 1, application_id: state.application.id, ...more })

  return {
    write(channel, author, content, { people = [], roles = [], bot = false, everyone = false } = {}) {
      const message: DiscordMessage = {
        id: state.nextId(),
        channelId: state.channels.find(({ name }) => name === channel)!.id,
        author: person(author),
        content,
        mentions: [...people.map(person), ...(bot ? [state.bot] : [])],
        roles: roles.map((name) => state.roles.find((role) => role.name === name)!.id),
        everyone,
        embeds: [],
        nonce: null,
        webhookId: null,
      }
      state.messages.push(message)
      return message
    },
    ping: (url, isRight) => hooks.post(url, signed(envelope({ type: 0 }), isRight)),
    async addApplication(by) {
      if (state.endpoint === null) return []
      const data = {
        integration_type: 0,
        scopes: ['bot'],
        user: userJson(person(by)),
        guild: { ...state.guild, icon: null },
      }
      const event = { type: 'APPLICATION_AUTHORIZED', timestamp: new Date().toISOString(), data }
      return [await hooks.post(state.endpoint, signed(envelope({ type: 1, event })))]
    },
  }
}
