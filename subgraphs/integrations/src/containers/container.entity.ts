import { defineEntity, p } from '@mikro-orm/core'
import type { ContainerKind } from '@atrium/kit/events'

const ContainerSchema = defineEntity({
  name: 'Container',
  tableName: 'external_containers',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    provider: p.text(),
    kind: p.text().$type<ContainerKind>(),
    externalId: p.text(),
    name: p.text(),
    url: p.text().nullable(),
    projectId: p.uuid().nullable(),
    projectCompanyId: p.uuid().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
  },
})

/** A place at a provider that may be linked to a project. */
export class Container extends ContainerSchema.class {}
ContainerSchema.setClass(Container)
