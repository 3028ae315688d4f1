import type {
  FacebookSimulator,
  GoHighLevelSimulator,
  GoogleAnalyticsSimulator,
  MailSimulator,
} from '@atrium/simulators'
import { DAY_MS, toDay } from './calendar.ts'
import { FIRST_NAMES, LAST_NAMES } from './names.ts'
import { createRandom, type Random } from './random.ts'

const HOUR_MS = DAY_MS / 24
const CRM_DAYS = 60
const ADS_DAYS = 89
const SITE_DAYS = 120
const MAIL_DAYS = 21
const SOURCES = ['Website', 'Referral', 'Trade fair', 'Newsletter']
const WORK = ['New shop', 'Booking app', 'Loyalty programme', 'Relaunch', 'Care plan']

export interface MarketingTools {
  crm: GoHighLevelSimulator
  ads: FacebookSimulator
  site: GoogleAnalyticsSimulator
  mail: MailSimulator
}

/** A day is always the same, whenever the workspace starts: what it tells again has the ids that it had. */
const randomOf = (daysAgo: number, now: number, part: string): Random =>
  createRandom(Math.floor(now / DAY_MS) - daysAgo).part(part)

const person = (random: Random) => {
  const [firstName, lastName] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)]
  const email = `${firstName}.${lastName}@mail.example`.toLowerCase().replaceAll(/[^a-z.@]/g, '')
  return { firstName, lastName, email }
}

/** Fewer come on weekends. */
const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay())

/** Contacts, what may be sold to some of them, and when to meet. */
export async function fillCrm(crm: GoHighLevelSimulator, now: number): Promise<void> {
  for (let daysAgo = CRM_DAYS; daysAgo > 0; daysAgo -= 1) {
    const random = randomOf(daysAgo, now, 'crm')
    const midnight = Date.parse(toDay(new Date(now - daysAgo * DAY_MS)))
    for (let count = random.int(0, isWeekend(midnight) ? 1 : 3); count > 0; count -= 1) {
      const id = random.hex(20)
      const at = midnight + random.int(7, 18) * HOUR_MS
      const one = person(random)
      await crm.createContact({ id, ...one, source: random.pick(SOURCES), addedAt: at, updatedAt: at })
      if (random.chance(0.5)) await addDeal(crm, random, { contactId: id, name: one.lastName, at, now })
      if (random.chance(0.35)) {
        const startTime = at + random.int(2, 12) * DAY_MS
        const status =
          startTime > now ? 'confirmed' : random.pick(['showed', 'showed', 'showed', 'noshow', 'cancelled'] as const)
        await crm.book({
          id: random.hex(20),
          contactId: id,
          title: `Call with ${one.firstName}`,
          startTime,
          status,
          addedAt: at,
          updatedAt: at,
        })
      }
    }
  }
}

async function addDeal(
  crm: GoHighLevelSimulator,
  random: Random,
  { contactId, name, at, now }: { contactId: string; name: string; at: number; now: number },
): Promise<void> {
  const [pipeline] = crm.state.pipelines
  const isClosed = now - at > 14 * DAY_MS && random.chance(0.6)
  const stage = pipeline!.stages[isClosed ? 2 : random.int(0, 1)]!
  await crm.createOpportunity({
    id: random.hex(20),
    name: `${random.pick(WORK)} for ${name}`,
    contactId,
    stageId: stage.id,
    status: isClosed ? random.pick(['won', 'won', 'lost'] as const) : 'open',
    monetaryValue: random.int(8, 120) * 250,
    source: random.pick(SOURCES),
    addedAt: at + HOUR_MS,
    updatedAt: at + (isClosed ? 9 * DAY_MS : HOUR_MS),
  })
}

/** What campaigns cost and brought each day, and who came by them. Leads become cheaper. */
export function fillAds({ state, setFigures }: FacebookSimulator, now: number): void {
  for (const [index, campaign] of state.campaigns.entries()) {
    for (let daysAgo = ADS_DAYS; daysAgo >= 0; daysAgo -= 1) {
      const random = randomOf(daysAgo, now, campaign.name)
      const day = toDay(new Date(now - daysAgo * DAY_MS))
      const spend = (40 - index * 8) * (0.8 + random.next() * 0.4)
      const price = (14 + index * 5) * (0.75 + daysAgo / 150) * (0.8 + random.next() * 0.4)
      const leads = Math.floor(spend / price + random.next())
      const clicks = Math.round(spend * (1.2 + random.next()))
      const impressions = Math.round(clicks * (45 + random.next() * 25))
      setFigures(campaign.name, day, { spend: spend.toFixed(2), impressions, clicks, leads })
      // Meta gives out those of the last ninety days; of some the form was not filled in to the end.
      for (let count = daysAgo > 0 && daysAgo < 60 ? leads : 0; count > 0; count -= 1) {
        const { firstName, lastName, email } = person(random)
        const createdAt = Date.parse(day) + random.int(6, 21) * HOUR_MS
        state.leads.push({
          id: `9${random.int(100_000_000, 999_999_999)}${random.int(100_000, 999_999)}`,
          formId: state.forms[0]!.id,
          campaignId: campaign.id,
          answers: { full_name: `${firstName} ${lastName}`, email },
          platform: random.pick(['fb', 'ig']),
          createdAt,
        })
      }
    }
  }
}

/** Visits of a site that slowly grows. */
export function fillSite(site: GoogleAnalyticsSimulator, property: string, now: number): void {
  for (let daysAgo = SITE_DAYS; daysAgo >= 0; daysAgo -= 1) {
    const random = randomOf(daysAgo, now, 'site')
    const at = now - daysAgo * DAY_MS
    const sessions = Math.round((isWeekend(at) ? 210 : 390) * (1.15 - daysAgo / 500) * (0.85 + random.next() * 0.3))
    const keyEvents = Math.round(sessions * (0.018 + random.next() * 0.012))
    site.setDay(property, toDay(new Date(at)), {
      sessions,
      totalUsers: Math.round(sessions * 0.82),
      screenPageViews: Math.round(sessions * (2.4 + random.next())),
      keyEvents,
      totalRevenue: keyEvents * random.int(40, 90),
    })
  }
}

/** What became of the mails of some weeks. */
export async function makeMailPast(mail: MailSimulator, now: number): Promise<void> {
  for (let daysAgo = MAIL_DAYS; daysAgo > 0; daysAgo -= 1) {
    const random = randomOf(daysAgo, now, 'mail')
    const midnight = Date.parse(toDay(new Date(now - daysAgo * DAY_MS)))
    for (let count = random.int(3, 7); count > 0; count -= 1) {
      await live(mail, random, midnight + random.int(7, 17) * HOUR_MS)
    }
  }
}

async function live(mail: MailSimulator, random: Random, at: number): Promise<void> {
  const sent = mail.put({ to: person(random).email, subject: 'News from Harbour & Pine' })
  const after = (minutes: number) => ({ at: new Date(Math.min(at + minutes * 60_000, Date.now())) })
  await mail.tell(sent, 'sent', after(0))
  if (random.chance(0.04)) {
    await mail.tell(sent, 'hard_bounced', after(1))
    return
  }
  await mail.tell(sent, 'delivered', after(1))
  if (random.chance(0.45)) await mail.tell(sent, 'opened', after(90))
  if (random.chance(0.01)) await mail.tell(sent, 'complaint', after(120))
}

/** One more mail, now. */
export const newMail = (mail: MailSimulator): Promise<void> => live(mail, createRandom(Date.now()), Date.now())

/** One more person, by an ad or by the site. */
export async function newLead({ crm, ads }: MarketingTools, count: number): Promise<void> {
  const random = createRandom(Date.now())
  const { firstName, lastName, email } = person(random)
  if (count % 4 === 0) {
    await crm.createContact({ firstName, lastName, email, source: random.pick(SOURCES) })
    return
  }
  const campaign = random.pick(ads.state.campaigns)
  await ads.submitLeads({ campaignId: campaign.id, answers: { full_name: `${firstName} ${lastName}`, email } })
}
