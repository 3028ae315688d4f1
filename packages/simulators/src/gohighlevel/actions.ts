import { type KeyObject, randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { ed25519 } from '../base/signers.ts'
import { appointmentJson, contactPayload, opportunityPayload } from './representations.ts'
import { type GhlAppointment, type GhlContact, type GhlOpportunity, type GhlState, newId } from './state.ts'

/** What people do in GoHighLevel; each change is told to the app's webhooks. */
export interface GhlActions {
  createContact(given: Partial<GhlContact>): Promise<GhlContact>
  updateContact(id: string, change: Partial<GhlContact>): Promise<Posted[]>
  deleteContact(id: string): Promise<Posted[]>
  createOpportunity(given: { name: string; contactId: string } & Partial<GhlOpportunity>): Promise<GhlOpportunity>
  /** @param stage by its name. */
  moveOpportunity(id: string, stage: string): Promise<Posted[]>
  closeOpportunity(id: string, status: GhlOpportunity['status']): Promise<Posted[]>
  deleteOpportunity(id: string): Promise<Posted[]>
  book(
    given: { contactId: string; title: string; startTime: number } & Partial<GhlAppointment>,
  ): Promise<GhlAppointment>
  changeAppointment(id: string, change: Partial<GhlAppointment>): Promise<Posted[]>
  deleteAppointment(id: string): Promise<Posted[]>
  /** Posts any payload, signed. */
  tell(payload: object, options?: { at?: Date; key?: KeyObject }): Promise<Posted[]>
}

export function createActions(state: GhlState, hooks: Hooks, privateKey: KeyObject): GhlActions {
  const find = <T extends { id: string }>(list: T[], id: string): T => {
    const found = list.find((each) => each.id === id)
    if (!found) throw new Error(`There is no ${id}`)
    return found
  }
  const tell: GhlActions['tell'] = (payload, { at = new Date(), key = privateKey } = {}) => {
    const body = JSON.stringify({ ...payload, timestamp: at.toISOString(), webhookId: randomUUID() })
    const headers = { 'content-type': 'application/json', 'x-ghl-signature': ed25519(key, body, 'base64') }
    return Promise.all(state.hooks.map((url) => hooks.post(url, { headers, body })))
  }
  const tellContact = (type: string, contact: GhlContact) => tell(contactPayload(state, type, contact))
  const tellOpportunity = (type: string, one: GhlOpportunity) => tell(opportunityPayload(state, type, one))
  const tellAppointment = (type: string, one: GhlAppointment) =>
    tell({ type, locationId: state.location.id, appointment: appointmentJson(state, one) })
  const touch = <T extends { updatedAt: number }>(one: T, change: Partial<T>): T =>
    Object.assign(one, change, { updatedAt: state.now() })

  return {
    tell,
    async createContact(given) {
      const now = state.now()
      const contact: GhlContact = {
        id: newId(),
        firstName: null,
        lastName: null,
        email: null,
        phone: null,
        source: null,
        tags: [],
        addedAt: now,
        updatedAt: now,
        ...given,
      }
      state.contacts.push(contact)
      await tellContact('ContactCreate', contact)
      return contact
    },
    updateContact: (id, change) => tellContact('ContactUpdate', touch(find(state.contacts, id), change)),
    deleteContact(id) {
      const contact = find(state.contacts, id)
      state.contacts = state.contacts.filter((each) => each !== contact)
      return tellContact('ContactDelete', contact)
    },
    async createOpportunity(given) {
      const [pipeline] = state.pipelines
      const now = state.now()
      const opportunity: GhlOpportunity = {
        id: newId(),
        monetaryValue: null,
        pipelineId: pipeline!.id,
        stageId: pipeline!.stages[0]!.id,
        status: 'open',
        source: null,
        addedAt: now,
        updatedAt: now,
        ...given,
      }
      state.opportunities.push(opportunity)
      await tellOpportunity('OpportunityCreate', opportunity)
      return opportunity
    },
    moveOpportunity(id, stage) {
      const opportunity = find(state.opportunities, id)
      const found = find(state.pipelines, opportunity.pipelineId).stages.find(({ name }) => name === stage)
      if (!found) throw new Error(`The pipeline has no stage ${stage}`)
      return tellOpportunity('OpportunityStageUpdate', touch(opportunity, { stageId: found.id }))
    },
    closeOpportunity: (id, status) =>
      tellOpportunity('OpportunityStatusUpdate', touch(find(state.opportunities, id), { status })),
    deleteOpportunity(id) {
      const opportunity = find(state.opportunities, id)
      state.opportunities = state.opportunities.filter((each) => each !== opportunity)
      return tellOpportunity('OpportunityDelete', opportunity)
    },
    async book(given) {
      const now = state.now()
      const appointment: GhlAppointment = {
        id: newId(),
        calendarId: state.calendars[0]!.id,
        status: 'confirmed',
        endTime: given.startTime + 30 * 60_000,
        addedAt: now,
        updatedAt: now,
        ...given,
      }
      state.appointments.push(appointment)
      await tellAppointment('AppointmentCreate', appointment)
      return appointment
    },
    changeAppointment: (id, change) =>
      tellAppointment('AppointmentUpdate', touch(find(state.appointments, id), change)),
    deleteAppointment(id) {
      const appointment = find(state.appointments, id)
      state.appointments = state.appointments.filter((each) => each !== appointment)
      return tellAppointment('AppointmentDelete', appointment)
    },
  }
}
