import { type DiscordChannel, type DiscordMessage, type DiscordState, type DiscordUser, timeOf } from './state.ts'

export const userJson = ({ id, username, global_name, bot }: DiscordUser) => ({
  id,
  username,
  global_name,
  discriminator: '0',
  avatar: null,
  public_flags: 0,
  ...(bot && { bot }),
})

export function channelJson({ guild, messages }: DiscordState, { id, type, name }: DiscordChannel) {
  return {
    id,
    type,
    name,
    guild_id: guild.id,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: messages.findLast(({ channelId }) => channelId === id)?.id ?? null,
  }
}

export function messageJson(message: DiscordMessage) {
  const { id, channelId, author, content, mentions, roles, everyone, embeds, nonce, webhookId } = message
  return {
    id,
    type: 0,
    channel_id: channelId,
    author: userJson(author),
    content,
    timestamp: timeOf(id),
    edited_timestamp: null,
    tts: false,
    mention_everyone: everyone,
    mentions: mentions.map(userJson),
    mention_roles: roles,
    attachments: [],
    embeds,
    pinned: false,
    components: [],
    flags: 0,
    ...(nonce !== null && { nonce }),
    ...(webhookId !== null && { webhook_id: webhookId }),
  }
}
