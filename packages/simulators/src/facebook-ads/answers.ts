import type { FastifyReply } from 'fastify'

export type Query = Record<string, string | undefined>
export type Fields = Record<string, string>

export const tokenOf = (authorization = '') => authorization.replace(/^bearer /i, '')

/** As Meta answers what it refuses. */
export function error(reply: FastifyReply, code: number, message: string, subcode?: number): FastifyReply {
  const type = code === 190 ? 'OAuthException' : 'GraphMethodException'
  return reply
    .status(code === 190 ? 401 : 400)
    .send({ error: { message, type, code, ...(subcode && { error_subcode: subcode }), fbtrace_id: 'AbC' } })
}
