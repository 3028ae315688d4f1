import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate, type Sort, sortedBy } from '@atrium/kit/pages'
import { type AnyViewer, isStaff, type Viewer } from '@atrium/kit/viewer'
import { Service, type ServiceState } from './service.entity.ts'

const COLUMNS = { NAME: 'name', STATE: 'state', STATE_SINCE: 'stateSince', POSITION: 'position' } as const
export type ServiceOrderField = keyof typeof COLUMNS

export interface ServiceListInput {
  where?: { state?: ServiceState[] | null; isPublished?: boolean | null; search?: string | null } | null
  orderBy?: Sort<ServiceOrderField>[] | null
}

/** By name unless told otherwise. */
export function listServices(
  em: EntityManager,
  args: PageArgs,
  { where, orderBy }: ServiceListInput,
): Promise<Page<Service>> {
  return paginate(em, Service, {
    args,
    where: allOf<Service>(
      oneOf('state', where?.state),
      where?.isPublished == null ? null : { isPublished: where.isPublished },
      containsText<Service>(where?.search, 'name', 'publicName', 'url'),
    ),
    orderBy: sortedBy<Service, ServiceOrderField>(COLUMNS, orderBy, { field: 'NAME', direction: 'ASC' }),
    toNode: (row: Service) => row,
  })
}

/** How many services there are of each state, of those that the session sees. */
export function countStates(em: EntityManager): Promise<{ state: ServiceState; count: number }[]> {
  return sql(em, 'select state, count(*)::int as count from integrations.services group by state')
}

/** @throws FORBIDDEN */
export function assertStaff(viewer: AnyViewer): asserts viewer is Viewer {
  if (!isStaff(viewer)) throw userError('FORBIDDEN', 'The status page is kept by staff of the agency. Ask one of them.')
}

export interface ServiceChange {
  id: string
  version?: number | null
  isPublished?: boolean | null
  publicName?: string | null
  publicDescription?: string | null
  position?: number | null
}

/** Says what the public page tells of a service. @throws FORBIDDEN, NOT_FOUND, CONFLICT, NOT_OURS, NAME_INVALID, TEXT_TOO_LONG */
export async function updateService(em: EntityManager, viewer: AnyViewer, input: ServiceChange): Promise<Service> {
  assertStaff(viewer)
  const id = fromGlobalId('Service', input.id)
  const service = id && (await em.findOne(Service, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!service) throw userError('NOT_FOUND', 'There is no such service. Its connection may have been deleted.', ['id'])
  if (input.version != null && input.version !== service.version)
    throw userError('CONFLICT', 'Somebody else changed this service in the meantime. Reload it and change it again.', [
      'version',
    ])
  const before = { isPublished: service.isPublished, publicName: service.publicName }
  if (input.publicName !== undefined) service.publicName = checkedName(input.publicName)
  if (input.publicDescription !== undefined) service.publicDescription = checkedText(input.publicDescription)
  if (input.position != null) service.position = Math.max(0, Math.min(10_000, input.position))
  if (input.isPublished != null) service.isPublished = input.isPublished
  if (service.isPublished && service.companyId != null)
    throw userError('NOT_OURS', 'This is watched by a client’s own connection, which is nobody else’s business.', [
      'isPublished',
    ])
  if (service.isPublished && service.publicName == null)
    throw userError('NAME_INVALID', 'Say what everybody may call it, in 1 to 100 characters.', ['publicName'])
  await em.flush()
  await recordEvent(em, {
    type: 'service.changed',
    payload: { serviceId: service.id, name: service.name, from: service.state, to: service.state, cause: null },
    actor: { id: viewer.userId, name: viewer.name },
  })
  const after = { isPublished: service.isPublished, publicName: service.publicName }
  await appendAudit(em, viewer, {
    action: 'service.updated',
    subjectType: 'Service',
    subjectId: service.id,
    details: { name: service.name, from: before, to: after },
  })
  return service
}

function checkedName(name: string | null): string | null {
  const text = name?.trim() ?? ''
  if (text.length > 100) throw userError('NAME_INVALID', 'A public name has at most 100 characters.', ['publicName'])
  return text || null
}

function checkedText(description: string | null): string | null {
  const text = description?.trim() ?? ''
  if (text.length > 300)
    throw userError('TEXT_TOO_LONG', 'A public description has at most 300 characters.', ['publicDescription'])
  return text || null
}
