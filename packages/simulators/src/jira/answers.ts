import type { FastifyReply } from 'fastify'

/** How Jira refuses: as a whole, or because of one field. */

export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).send({ errorMessages: [message], errors: {} })
}

export function refuseField(reply: FastifyReply, field: string, message: string): FastifyReply {
  return reply.status(400).send({ errorMessages: [], errors: { [field]: message } })
}
