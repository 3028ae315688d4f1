import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { projectActivity } from '../projects/project.activity.ts'
import { SITES } from './repository.service.ts'

/** A repository that was made for a project belongs to it. */
export async function linkMadeRepository(em: EntityManager, event: DomainEvent<'command.finished'>): Promise<void> {
  const { name, status, repositoryProvider, externalId } = event.payload
  if (name === 'createRepository' && status === 'SUCCEEDED' && repositoryProvider && externalId) await link(em, event)
}

async function link(em: EntityManager, event: DomainEvent<'command.finished'>): Promise<void> {
  const { repositoryProvider: provider, externalId, url } = event.payload
  const [project] = await sql<{ id: string; companyId: string; name: string }>(
    em,
    'select id, company_id as "companyId", name from projects.projects where id = ? and company_id = ?',
    [event.projectId, event.companyId],
  )
  const fullName = externalId!
  const slash = fullName.lastIndexOf('/')
  if (!project || slash < 1) return
  const address = url ?? `${SITES[provider!]}/${fullName}`
  const [repository] = await sql<{ id: string }>(
    em,
    `insert into projects.repositories (id, project_id, company_id, provider, owner, name, url)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (company_id, provider, full_name_key) do nothing returning id`,
    [newId(), project.id, project.companyId, provider, fullName.slice(0, slash), fullName.slice(slash + 1), address],
  )
  // Linked by hand meanwhile, here or in another project of the company: there it stays.
  if (!repository) return
  await sql(em, 'update projects.projects set updated_at = now() where id = ?', [project.id])
  const place = { companyId: project.companyId, projectId: project.id }
  const summary = `${event.actor?.name ?? 'Atrium'} linked ${fullName} to the project ${project.name}`
  await recordEvent(em, {
    type: 'repository.linked',
    payload: { repositoryId: repository.id, projectId: project.id, provider: provider!, fullName },
    ...place,
    actor: event.actor,
    activity: { ...projectActivity('repository.linked', summary), repositoryName: fullName, url: address },
  })
  await appendAudit(em, null, {
    companyId: project.companyId,
    action: 'repository.linked',
    subjectType: 'Repository',
    subjectId: repository.id,
    details: { projectId: project.id, provider, fullName },
  })
}
