import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import {
  AppointmentConnectionType,
  AppointmentOrder,
  AppointmentType,
  AppointmentWhereInput,
  toAppointment,
} from './appointment.type.ts'
import { listAppointments, listLeads } from './lead.service.ts'
import { LeadConnectionType, LeadOrder, LeadType, LeadWhereInput, toLead } from './lead.type.ts'

const CONNECTION = {
  nullable: true,
  description: 'The connection that told of it; null for who does not administer that.',
} as const

@Resolver(() => LeadType)
export class LeadResolver {
  @Directive('@authenticated')
  @Query(() => LeadConnectionType, {
    nullable: true,
    description:
      'Leads, contacts and opportunities of connected tools, the newest first. Counted up to 100,000. For staff, and owners and ' +
      'administrators of companies.',
  })
  async leads(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => LeadWhereInput, { nullable: true }) where?: LeadWhereInput | null,
    @Arg('orderBy', () => [LeadOrder], { nullable: true }) orderBy?: LeadOrder[] | null,
  ): Promise<Page<LeadType>> {
    return mapPage(await listLeads(context, args, { where: where ?? null, orderBy: orderBy ?? null }), toLead)
  }

  @FieldResolver(() => ConnectionNodeType, CONNECTION)
  connection(@Root() { row }: LeadType, @Ctx() context: IntegrationsContext) {
    return connectionOf(context, row.connectionId)
  }
}

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @Directive('@authenticated')
  @Query(() => AppointmentConnectionType, {
    nullable: true,
    description:
      'Appointments in calendars of connected tools, the latest first. Counted up to 100,000. For staff, and owners and administrators ' +
      'of companies.',
  })
  async appointments(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => AppointmentWhereInput, { nullable: true }) where?: AppointmentWhereInput | null,
    @Arg('orderBy', () => [AppointmentOrder], { nullable: true }) orderBy?: AppointmentOrder[] | null,
  ): Promise<Page<AppointmentType>> {
    const page = await listAppointments(context, args, { where: where ?? null, orderBy: orderBy ?? null })
    return mapPage(page, toAppointment)
  }

  @FieldResolver(() => LeadType, { nullable: true, description: 'Whom it is with, where the tool told of them.' })
  async contact(@Root() { row }: AppointmentType, @Ctx() { loaders }: IntegrationsContext): Promise<LeadType | null> {
    if (row.contactId == null) return null
    const lead = await loaders.leadAtTool.load({ connectionId: row.connectionId, externalId: row.contactId })
    return lead && toLead(lead)
  }

  @FieldResolver(() => ConnectionNodeType, CONNECTION)
  connection(@Root() { row }: AppointmentType, @Ctx() context: IntegrationsContext) {
    return connectionOf(context, row.connectionId)
  }
}

async function connectionOf({ loaders }: IntegrationsContext, id: string): Promise<ConnectionNodeType | null> {
  const connection = await loaders.connection.load(id)
  return connection && toConnection(connection)
}

/** The lead; null when there is none for this viewer. */
export async function loadLead({ loaders }: IntegrationsContext, globalId: string): Promise<LeadType | null> {
  const id = fromGlobalId('Lead', globalId)
  const row = id && (await loaders.lead.load(id))
  return row ? toLead(row) : null
}

/** The appointment; null when there is none for this viewer. */
export async function loadAppointment(
  { loaders }: IntegrationsContext,
  globalId: string,
): Promise<AppointmentType | null> {
  const id = fromGlobalId('Appointment', globalId)
  const row = id && (await loaders.appointment.load(id))
  return row ? toAppointment(row) : null
}
