import compress from '@fastify/compress'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants } from 'node:zlib'
import { CLIENT_POLICY, PLAYGROUND_POLICY } from './security-headers.ts'

// The same folder from `src` and from `dist`.
const PLAYGROUND_DIR = fileURLToPath(new URL('../../dist/playground', import.meta.url))

const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'
const HOUR = 'public, max-age=3600'

/** The client's files, with `index.html` for each of its paths, and the playground. */
export function registerPages(app: FastifyInstance, clientDir: string | undefined): void {
  void app.register(async (scope) => {
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      threshold: 1024,
      // The highest quality takes a second for a large file.
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    })
    if (existsSync(join(PLAYGROUND_DIR, 'index.html'))) await registerPlayground(scope)
    if (clientDir) await registerClient(scope, clientDir)
  })
  app.setNotFoundHandler((request, reply) => {
    if (clientDir && isPageRequest(request)) {
      return reply
        .header('content-security-policy', CLIENT_POLICY)
        .header('cache-control', REVALIDATE)
        .sendFile('index.html')
    }
    return reply.code(404).send({ error: 'Not found' })
  })
}

async function registerPlayground(scope: FastifyInstance): Promise<void> {
  scope.get('/playground', (_request, reply) => reply.redirect('/playground/', 308))
  await scope.register(fastifyStatic, {
    ...filesOf(PLAYGROUND_DIR, PLAYGROUND_POLICY),
    prefix: '/playground/',
    decorateReply: false,
  })
}

async function registerClient(scope: FastifyInstance, clientDir: string): Promise<void> {
  await scope.register(fastifyStatic, filesOf(clientDir, CLIENT_POLICY))
}

function filesOf(root: string, policy: string): FastifyStaticOptions {
  return {
    root,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = /[\\/]assets[\\/].+-[\w-]{8,}\.\w+$/.test(path)
      reply.header('cache-control', isHashed ? IMMUTABLE : path.endsWith('.html') ? REVALIDATE : HOUR)
      reply.header('content-security-policy', policy)
    },
  }
}

/** A page of the client that has no file: a person opened or reloaded it. */
function isPageRequest(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  return isRead && String(request.headers.accept).includes('text/html') && !/\.\w+$/.test(request.url.split('?')[0]!)
}
