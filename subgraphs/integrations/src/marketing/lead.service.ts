import { forbidden, badInput } from '@atrium/kit/errors'
import {
  allOf,
  containsText,
  oneOf,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { administersAny } from '../connections/access.ts'
import { Appointment, type AppointmentStatus } from './appointment.entity.ts'
import { Lead, type LeadKind, type LeadStatus } from './lead.entity.ts'

const LEAD_COLUMNS = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt', NAME: 'name', VALUE: 'valueMinor' } as const
const APPOINTMENT_COLUMNS = { STARTS_AT: 'startsAt', TITLE: 'title' } as const
/** A list of millions is not counted for one page. */
const COUNTED = 100_000
const CAMPAIGN_LENGTH = 200

interface PlaceWhere {
  companyId?: string | null
  connectionId?: string | null
  search?: string | null
}

export interface LeadWhere extends PlaceWhere {
  kind?: LeadKind[] | null
  status?: LeadStatus[] | null
  campaign?: string | null
  createdFrom?: Date | null
  createdBefore?: Date | null
}

/** Leads, the newest first unless told otherwise. @throws FORBIDDEN for who administers no connections. */
export async function listLeads(
  context: SubgraphContext,
  args: PageArgs,
  { where, orderBy }: { where: LeadWhere | null; orderBy: Sort<keyof typeof LEAD_COLUMNS>[] | null },
): Promise<Page<Lead>> {
  if (!administersAny(context.viewer)) throw forbidden()
  if ((where?.campaign?.length ?? 0) > CAMPAIGN_LENGTH) {
    throw badInput(`\`where.campaign\` takes at most ${CAMPAIGN_LENGTH} characters.`)
  }
  return paginate(await context.read(), Lead, {
    args,
    where: allOf<Lead>(
      withId('companyId', 'Company', where?.companyId),
      withId('connectionId', 'Connection', where?.connectionId),
      oneOf('kind', where?.kind),
      oneOf('status', where?.status),
      where?.campaign ? { campaign: where.campaign } : null,
      containsText<Lead>(where?.search, 'name', 'email', 'phone', 'source', 'campaign', 'stage'),
      where?.createdFrom ? { createdAt: { $gte: where.createdFrom } } : null,
      where?.createdBefore ? { createdAt: { $lt: where.createdBefore } } : null,
    ),
    orderBy: sortedBy<Lead, keyof typeof LEAD_COLUMNS>(LEAD_COLUMNS, orderBy, {
      field: 'CREATED_AT',
      direction: 'DESC',
    }),
    toNode: (row: Lead) => row,
    countUpTo: COUNTED,
  })
}

export interface AppointmentWhere extends PlaceWhere {
  status?: AppointmentStatus[] | null
  startsFrom?: Date | null
  startsBefore?: Date | null
}

/** Appointments, the latest first unless told otherwise. @throws FORBIDDEN for who administers no connections. */
export async function listAppointments(
  context: SubgraphContext,
  args: PageArgs,
  { where, orderBy }: { where: AppointmentWhere | null; orderBy: Sort<keyof typeof APPOINTMENT_COLUMNS>[] | null },
): Promise<Page<Appointment>> {
  if (!administersAny(context.viewer)) throw forbidden()
  return paginate(await context.read(), Appointment, {
    args,
    where: allOf<Appointment>(
      withId('companyId', 'Company', where?.companyId),
      withId('connectionId', 'Connection', where?.connectionId),
      oneOf('status', where?.status),
      containsText<Appointment>(where?.search, 'title'),
      where?.startsFrom ? { startsAt: { $gte: where.startsFrom } } : null,
      where?.startsBefore ? { startsAt: { $lt: where.startsBefore } } : null,
    ),
    orderBy: sortedBy<Appointment, keyof typeof APPOINTMENT_COLUMNS>(APPOINTMENT_COLUMNS, orderBy, {
      field: 'STARTS_AT',
      direction: 'DESC',
    }),
    toNode: (row: Appointment) => row,
    countUpTo: COUNTED,
  })
}
