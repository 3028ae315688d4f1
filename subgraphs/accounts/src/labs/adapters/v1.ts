import { z } from 'zod'
import { type LabsAdapter, LabsFailure, type LabsToken } from './adapter.ts'
import { type LabsHttpConfig, labsCall, type LabsRequest } from './http.ts'

const PAGE = 100
const MOST_PAGES = 20

const text = (most: number) => z.string().trim().min(1).max(most)
/** What is left out, empty or too long is not known. */
const optional = (most: number) => text(most).nullish().catch(null)
const count = z.int().min(0).max(2_000_000_000).catch(0)

const tokenAnswer = z.object({ access_token: text(8000), refresh_token: optional(8000) })
const userAnswer = z.object({
  core_user_uuid: text(200),
  username: optional(200),
  email: z.email().max(320).nullish().catch(null),
  first_name: optional(100),
  last_name: optional(100),
  avatar_url: z
    .url({ protocol: /^https$/ })
    .max(1000)
    .nullish()
    .catch(null),
})
const projectAnswer = z.object({
  product_uuid: text(200),
  name: text(1000),
  product_url: text(500),
  organization_name: optional(200),
  role: optional(100),
})
const projectsAnswer = z.object({ count, next: z.string().nullish(), results: z.array(z.unknown()).max(PAGE) })
const usageAnswer = z.object({
  period_start: z.iso.date(),
  period_end: z.iso.date(),
  active_days: count,
  tasks_completed: count,
  builds: count,
  deployments: count,
})

/**
 * Labs as it is now: a Buildly Core service, with OAuth's password grant, a person's own record, products page by page and usage.
 * Its next version is another file beside this one.
 */
export function labsV1(config: LabsHttpConfig): LabsAdapter {
  const call = labsCall(config)
  const get = async <T>(schema: z.ZodType<T>, request: LabsRequest): Promise<T> => {
    const { data } = schema.safeParse(await call(request))
    if (data) return data
    throw new LabsFailure('UNREADABLE', `Labs answered ${request.path} with something that its version 1 does not say.`)
  }
  const askForToken = async (form: Record<string, string>, signal: AbortSignal): Promise<LabsToken> => {
    const answer = await get(tokenAnswer, { method: 'POST', path: '/oauth/token/', form, signal })
    return { access: answer.access_token, refresh: answer.refresh_token ?? null }
  }

  return {
    version: 'v1',
    signIn: (username, password, signal) => askForToken({ grant_type: 'password', username, password }, signal),
    async renew({ refresh }, signal) {
      if (!refresh) return null
      const renewed = await askForToken({ grant_type: 'refresh_token', refresh_token: refresh }, signal)
      return { ...renewed, refresh: renewed.refresh ?? refresh }
    },
    async readProfile({ access }, signal) {
      const user = await get(userAnswer, { path: '/coreuser/me/', bearer: access, signal })
      return {
        userId: user.core_user_uuid,
        username: user.username ?? null,
        email: user.email?.toLowerCase() ?? null,
        name: [user.first_name, user.last_name].filter(Boolean).join(' ') || null,
        avatarUrl: user.avatar_url ?? null,
      }
    },
    async *readProjects({ access }, signal) {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const path = `/product/?limit=${PAGE}&offset=${page * PAGE}`
        const answer = await get(projectsAnswer, { path, bearer: access, signal })
        // One that cannot be read must not keep the others away.
        const projects = answer.results.flatMap((result) => projectAnswer.safeParse(result).data ?? [])
        yield {
          total: answer.count,
          projects: projects.map((project) => ({
            id: project.product_uuid,
            name: project.name.slice(0, 200),
            url: project.product_url,
            organization: project.organization_name ?? null,
            role: project.role ?? null,
          })),
        }
        if (!answer.next) return
      }
    },
    async readUsage({ access }, signal) {
      try {
        const answer = await get(usageAnswer, { path: '/usage/me/', bearer: access, signal })
        return {
          from: answer.period_start,
          to: answer.period_end,
          activeDays: answer.active_days,
          tasksCompleted: answer.tasks_completed,
          builds: answer.builds,
          deployments: answer.deployments,
        }
      } catch (error) {
        // Not every installation of Labs has it.
        if (error instanceof LabsFailure && error.reason === 'UNREADABLE') return null
        throw error
      }
    },
  }
}
