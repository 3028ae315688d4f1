import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { projectActivity } from '../projects/project.activity.ts'
import { Project } from '../projects/project.entity.ts'
import type { ProjectErrorCode } from '../projects/project.errors.ts'
import { about } from '../projects/project-about.ts'
import { findProject, requireStaff } from '../projects/project.service.ts'
import { Repository, RepositoryProvider } from './repository.entity.ts'

/** Where repositories are seen by default. */
export const SITES: Record<RepositoryProvider, string> = {
  GITHUB: 'https://github.com',
  GITLAB: 'https://gitlab.com',
  BITBUCKET: 'https://bitbucket.org',
}
const PART = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}'
const FULL_NAME = new RegExp(`^${PART}/${PART}$`)
const NESTED_FULL_NAME = new RegExp(`^${PART}(/${PART}){1,20}$`)
const BRANCH_LENGTH = 250

/** Links a repository to a project. It can be linked once per company. */
export async function linkRepository(
  em: EntityManager,
  viewer: AnyViewer,
  input: {
    projectId: string
    provider: RepositoryProvider
    fullName: string
    url?: URL | null
    defaultBranch?: string | null
  },
): Promise<Repository> {
  requireStaff(viewer)
  const { owner, name } = splitFullName(input.provider, input.fullName.trim())
  if (input.url && input.url.protocol !== 'https:') {
    throw userError<ProjectErrorCode>('INVALID_INPUT', 'Give an address that begins with https://.', ['url'])
  }
  const defaultBranch = input.defaultBranch?.trim() || null
  if (defaultBranch && defaultBranch.length > BRANCH_LENGTH) {
    throw userError<ProjectErrorCode>('INVALID_INPUT', `A branch has at most ${BRANCH_LENGTH} characters.`, [
      'defaultBranch',
    ])
  }
  const project = await findProject(em, input.projectId)
  if (!project) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no project with this id.', ['projectId'])
  const repository = em.create(Repository, {
    id: newId(),
    projectId: project.id,
    companyId: project.companyId,
    provider: input.provider,
    owner,
    name,
    url: input.url?.href ?? `${SITES[input.provider]}/${owner}/${name}`,
    defaultBranch,
    createdAt: new Date(),
  })
  project.updatedAt = new Date()
  await insertOnce(em, repository)
  await tell(em, viewer, 'linked', project, repository)
  return repository
}

/** Ends a link. Returns the repository's UUID. */
export async function unlinkRepository(em: EntityManager, viewer: AnyViewer, input: { id: string }): Promise<string> {
  requireStaff(viewer)
  const id = fromGlobalId('Repository', input.id)
  const repository = id ? await em.findOne(Repository, { id }) : null
  if (!repository) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no repository with this id.', ['id'])
  const project = await em.findOneOrFail(Project, { id: repository.projectId })
  project.updatedAt = new Date()
  em.remove(repository)
  await em.flush()
  await tell(em, viewer, 'unlinked', project, repository)
  return repository.id
}

function splitFullName(provider: RepositoryProvider, fullName: string): { owner: string; name: string } {
  const isNested = provider === RepositoryProvider.GITLAB
  if (!(isNested ? NESTED_FULL_NAME : FULL_NAME).test(fullName)) {
    throw userError<ProjectErrorCode>(
      'INVALID_INPUT',
      'Write owner and name with a slash between, such as octocat/hello-world.',
      ['fullName'],
    )
  }
  const slash = fullName.lastIndexOf('/')
  return { owner: fullName.slice(0, slash), name: fullName.slice(slash + 1) }
}

// Two people may link it at the same moment, so the constraint decides.
async function insertOnce(em: EntityManager, repository: Repository): Promise<void> {
  em.persist(repository)
  try {
    await em.flush()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    throw userError<ProjectErrorCode>(
      'ALREADY_LINKED',
      'This repository is already linked to a project of this company. Unlink it there first.',
      ['fullName'],
    )
  }
}

async function tell(
  em: EntityManager,
  viewer: AnyViewer,
  what: 'linked' | 'unlinked',
  project: Project,
  repository: Repository,
): Promise<void> {
  requireStaff(viewer)
  const fullName = `${repository.owner}/${repository.name}`
  const preposition = what === 'linked' ? 'to' : 'from'
  await recordEvent(em, {
    type: `repository.${what}`,
    payload: { repositoryId: repository.id, projectId: project.id, provider: repository.provider, fullName },
    ...about(project, viewer),
    activity: {
      ...projectActivity(
        `repository.${what}`,
        `${viewer.name} ${what} ${fullName} ${preposition} the project ${project.name}`,
      ),
      repositoryName: fullName,
      url: repository.url,
    },
  })
  await appendAudit(em, viewer, {
    companyId: project.companyId,
    action: `repository.${what}`,
    subjectType: 'Repository',
    subjectId: repository.id,
    details: { projectId: project.id, provider: repository.provider, fullName },
  })
}
