import type { GhlAppointment, GhlContact, GhlOpportunity, GhlState } from './state.ts'

const iso = (at: number) => new Date(at).toISOString()
const nameOf = ({ firstName, lastName }: GhlContact) => [firstName, lastName].filter(Boolean).join(' ') || null

export function contactJson(state: GhlState, contact: GhlContact) {
  return {
    id: contact.id,
    locationId: state.location.id,
    contactName: nameOf(contact)?.toLowerCase() ?? null,
    firstName: contact.firstName,
    lastName: contact.lastName,
    firstNameLowerCase: contact.firstName?.toLowerCase() ?? null,
    companyName: null,
    email: contact.email,
    phone: contact.phone,
    dnd: false,
    type: 'lead',
    source: contact.source,
    tags: contact.tags,
    country: 'CH',
    customFields: [],
    additionalEmails: [],
    dateAdded: iso(contact.addedAt),
    dateUpdated: iso(contact.updatedAt),
  }
}

/** As a webhook tells it: flat, and without the time of its change. */
export function contactPayload(state: GhlState, type: string, contact: GhlContact) {
  const { id, firstName, lastName, email, phone, source, tags, addedAt } = contact
  return {
    type,
    locationId: state.location.id,
    id,
    name: nameOf(contact),
    firstName,
    lastName,
    email,
    phone,
    source,
    tags,
    dnd: false,
    attachments: [],
    dateAdded: iso(addedAt),
  }
}

export function opportunityJson(state: GhlState, opportunity: GhlOpportunity) {
  const contact = state.contacts.find(({ id }) => id === opportunity.contactId)
  const { id, name, monetaryValue, pipelineId, stageId, status, source, contactId, addedAt, updatedAt } = opportunity
  return {
    id,
    name,
    monetaryValue,
    pipelineId,
    pipelineStageId: stageId,
    assignedTo: null,
    status,
    source,
    lastStatusChangeAt: iso(updatedAt),
    lastStageChangeAt: iso(updatedAt),
    createdAt: iso(addedAt),
    updatedAt: iso(updatedAt),
    contactId,
    locationId: state.location.id,
    contact: contact && {
      id: contactId,
      name: nameOf(contact),
      companyName: null,
      email: contact.email,
      phone: contact.phone,
      tags: contact.tags,
    },
    notes: [],
    tasks: [],
    calendarEvents: [],
    followers: [],
  }
}

export function opportunityPayload(state: GhlState, type: string, opportunity: GhlOpportunity) {
  const { id, name, monetaryValue, pipelineId, stageId, status, source, contactId, addedAt } = opportunity
  return {
    type,
    locationId: state.location.id,
    id,
    assignedTo: null,
    contactId,
    monetaryValue,
    name,
    pipelineId,
    pipelineStageId: stageId,
    source,
    status,
    dateAdded: iso(addedAt),
  }
}

export function appointmentJson(state: GhlState, appointment: GhlAppointment) {
  const { id, calendarId, contactId, title, status, startTime, endTime, addedAt, updatedAt } = appointment
  return {
    id,
    title,
    calendarId,
    locationId: state.location.id,
    contactId,
    groupId: null,
    appointmentStatus: status,
    assignedUserId: null,
    users: [],
    notes: '',
    isRecurring: false,
    startTime: iso(startTime),
    endTime: iso(endTime),
    dateAdded: iso(addedAt),
    dateUpdated: iso(updatedAt),
  }
}
