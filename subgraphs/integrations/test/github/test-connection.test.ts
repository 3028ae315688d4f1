import { expect, test, describe } from 'vitest'
import { type GitHubConfig, testConnection } from '../../src/providers/github/index.ts'
import { TOKEN, useWorkspace } from './workspace.ts'

const workspace = useWorkspace()

describe('Testing a connection', () => {
  const failure = async (change: Partial<GitHubConfig> = {}, timeoutMs?: number) => {
    const result = await testConnection(
      { ...workspace.config, ...change },
      { fetch, ...(timeoutMs ? { timeoutMs } : {}) },
    )
    return result.ok ? 'ok' : result.reason
  }

  test('names the account, its scopes and the number of repositories', async () => {
    expect(await testConnection(workspace.config, { fetch })).toEqual({
      ok: true,
      account: { login: 'mona', url: 'https://github.com/mona', scopes: ['repo', 'admin:repo_hook', 'admin:org_hook'] },
      repositories: 4,
    })
    expect(await testConnection({ ...workspace.config, owner: 'mona' }, { fetch })).toMatchObject({
      ok: true,
      repositories: 1,
    })
    expect(await testConnection({ ...workspace.config, repositories: ['Site'] }, { fetch })).toMatchObject({
      repositories: 1,
    })
  })

  test('names what is wrong', async () => {
    expect(await failure({ token: 'wrong' })).toBe('INVALID_TOKEN')
    expect(await failure({ owner: 'nobody' })).toBe('NOT_FOUND')
    workspace.simulator.faults.next({ kind: 'status', status: 403 })
    expect(await failure()).toBe('FORBIDDEN')
    workspace.simulator.faults.next({ kind: 'rate-limit', resetInSeconds: 600 })
    expect(await failure()).toBe('RATE_LIMITED')
    workspace.simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 600 })
    expect(await failure()).toBe('RATE_LIMITED')
    workspace.simulator.faults.next({ kind: 'status', status: 502 })
    expect(await failure()).toBe('UNREACHABLE')
    workspace.simulator.faults.next({ kind: 'reset' })
    expect(await failure()).toBe('UNREACHABLE')
    workspace.simulator.faults.next({ kind: 'slow', ms: 5_000 })
    expect(await failure({}, 50)).toBe('TIMEOUT')
    expect(await failure()).toBe('ok')
  })

  test('names the repositories that are missing', async () => {
    const result = await testConnection({ ...workspace.config, repositories: ['site', 'nope', 'gone'] }, { fetch })
    expect(result).toMatchObject({ ok: false, reason: 'NOT_FOUND', message: expect.stringContaining('nope, gone') })
  })

  test('says when to come back after a rate limit', async () => {
    workspace.simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 600 })
    const result = await testConnection(workspace.config, { fetch })
    if (result.ok) throw new Error('The limit was not noticed')
    expect(result.retryAt!.getTime() - Date.now()).toBeGreaterThan(590_000)
  })

  test('comes back after a day at the latest, whatever it says', async () => {
    workspace.simulator.faults.next({ kind: 'rate-limit', resetInSeconds: 30 * 86_400 })
    const result = await testConnection(workspace.config, { fetch })
    if (result.ok) throw new Error('The limit was not noticed')
    expect(result.retryAt!.getTime() - Date.now()).toBeLessThanOrEqual(86_400_000)
  })

  test('asks once, since a person waits, and never tells the token', async () => {
    workspace.simulator.faults.next({ kind: 'status', status: 500 }, 10)
    const result = await testConnection(workspace.config, { fetch })
    expect(workspace.simulator.calls()).toBe(1)
    expect(JSON.stringify(result)).not.toContain(TOKEN)
  })

  test('goes through the fetch it is given, so that private addresses stay out of reach', async () => {
    const guarded = () => Promise.reject(new TypeError('This address is private'))
    expect(await testConnection(workspace.config, { fetch: guarded })).toMatchObject({
      ok: false,
      reason: 'UNREACHABLE',
    })
    expect(workspace.simulator.calls()).toBe(0)
  })

  test('does not take another web server for GitHub', async () => {
    const page = () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))
    expect(await testConnection(workspace.config, { fetch: page })).toMatchObject({ ok: false, reason: 'UNREACHABLE' })
  })
})
