import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { appointmentFact } from './appointments.ts'
import { CALENDAR_VERSION, goHighLevelHttp } from './client.ts'
import type { GoHighLevelConfig } from './config-schema.ts'
import { contactFact } from './leads.ts'

const typed = (config: ProviderConfig) => config as unknown as GoHighLevelConfig

export const commands: ProviderCommands = {
  /** The same twice is one contact: GoHighLevel finds it by address or number, as the sub-account is set. */
  async upsertContact(config, { email, phone, name, source }, call) {
    if (email === null && phone === null) {
      throw new SetupProblem('A contact in GoHighLevel needs an e-mail address or a phone number. Give one of them.')
    }
    const answer = await goHighLevelHttp(typed(config), call).post('contacts/upsert', {
      locationId: typed(config).locationId,
      ...(email !== null && { email }),
      ...(phone !== null && { phone }),
      ...(name !== null && { name }),
      ...(source !== null && { source }),
    })
    const fact = contactFact(reader(answer).at('contact'), typed(config))
    if (fact === null) throw new SetupProblem('GoHighLevel took the contact without telling its id. Look there.')
    const { externalId, name: known, url } = fact.payload
    return { externalId, name: known ?? name, url, facts: [fact] }
  },
  async createBooking(config, { calendar, contact, title, startsAt, endsAt }, call) {
    const http = goHighLevelHttp(typed(config), call)
    const body = {
      locationId: typed(config).locationId,
      calendarId: calendar,
      contactId: contact,
      title,
      startTime: startsAt,
      endTime: endsAt,
      appointmentStatus: 'confirmed',
    }
    const { data } = await http.request('POST', 'calendars/events/appointments', { body, ...CALENDAR_VERSION })
    // The answer may leave out what was asked for.
    const given = { ...body, ...(typeof data === 'object' ? data : {}) }
    const fact = appointmentFact(reader(given), typed(config))
    if (fact === null) throw new SetupProblem('GoHighLevel booked without telling the id. Look at the calendar there.')
    return { externalId: fact.payload.externalId, name: fact.payload.title, url: null, facts: [fact] }
  },
}
