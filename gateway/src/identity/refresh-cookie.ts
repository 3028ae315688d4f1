import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { RefreshCookie } from '../pipeline/call.ts'

export const REFRESH_COOKIE = 'atrium_refresh'

/** Puts on the answer what accounts wants done with the refresh cookie. Scripts cannot read it, other sites cannot send it. */
export function setRefreshCookie(reply: FastifyReply, cookie: RefreshCookie): void {
  const options: CookieSerializeOptions = {
    path: '/auth',
    httpOnly: true,
    sameSite: 'strict',
    secure: reply.request.protocol === 'https',
  }
  if ('clear' in cookie) {
    reply.clearCookie(REFRESH_COOKIE, options)
    return
  }
  const maxAge = Math.max(0, Math.floor((Date.parse(cookie.expiresAt) - Date.now()) / 1000))
  reply.setCookie(REFRESH_COOKIE, cookie.token, { ...options, maxAge })
}
