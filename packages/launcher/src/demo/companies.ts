import type { DemoCompany } from '@atrium/kit/demo'
import { DAY_MS } from './calendar.ts'
import type { Random } from './random.ts'

type Profile = Pick<DemoCompany, 'name' | 'industry' | 'size' | 'timeZone' | 'currencyCode'>

const PROFILES: readonly Profile[] = [
  profile('Harbour & Pine', 'Hospitality', '51-200', 'Europe/London', 'USD'),
  profile('Meridian Freight', 'Logistics', '201-500', 'Europe/Berlin', 'USD'),
  profile('Cobalt Health', 'Healthcare', '201-500', 'America/New_York', 'USD'),
  profile('Fieldstone Insurance', 'Insurance', '501-1000', 'America/New_York', 'USD'),
  profile('Larkspur Learning', 'Education', '11-50', 'America/Los_Angeles', 'USD'),
  profile('Tidewater Energy', 'Energy', '201-500', 'Europe/Lisbon', 'EUR'),
  profile('Juniper Retail Group', 'Retail', '501-1000', 'Europe/Berlin', 'EUR'),
  profile('Granite Peak Outdoors', 'Retail', '51-200', 'America/Los_Angeles', 'USD'),
  profile('Solace Bank', 'Banking', '1001-5000', 'Europe/London', 'GBP'),
  profile('Orchard Foods', 'Food', '201-500', 'America/Sao_Paulo', 'USD'),
  profile('Velvet Motion Studios', 'Media', '11-50', 'America/Los_Angeles', 'USD'),
  profile('Copperline Robotics', 'Manufacturing', '51-200', 'Asia/Singapore', 'USD'),
]

// Larger workspaces need more names than anyone would write down.
const FIRST_WORDS = [
  'Amber',
  'Birch',
  'Cedar',
  'Delta',
  'Ember',
  'Fjord',
  'Glacier',
  'Hazel',
  'Indigo',
  'Kestrel',
  'Lunar',
  'Maple',
  'North',
  'Opal',
  'Prairie',
  'River',
  'Silver',
  'Summit',
  'Violet',
  'Willow',
]
const SECOND_WORDS = [
  'Analytics',
  'Foods',
  'Freight',
  'Health',
  'Homes',
  'Insurance',
  'Labs',
  'Learning',
  'Media',
  'Mobility',
  'Motors',
  'Networks',
  'Outfitters',
  'Partners',
  'Power',
  'Retail',
  'Robotics',
  'Studios',
  'Systems',
  'Travel',
]
const OLDEST_DAYS = 740
const YOUNGEST_DAYS = 520

function profile(name: string, industry: string, size: string, timeZone: string, currencyCode: string): Profile {
  return { name, industry, size, timeZone, currencyCode }
}

/** The client companies. The first two are those of the demo logins: the oldest and busiest. */
export function makeCompanies(random: Random, count: number, now: Date): DemoCompany[] {
  return Array.from({ length: count }, (_, i) => {
    const base = PROFILES[i % PROFILES.length]!
    const name = i < PROFILES.length ? base.name : inventedName(i - PROFILES.length)
    const slug = slugOf(name)
    const age = i < 2 ? OLDEST_DAYS - i : random.int(YOUNGEST_DAYS, OLDEST_DAYS - 2)
    const createdAt = new Date(now.getTime() - age * DAY_MS)
    return {
      ...base,
      id: random.id(createdAt),
      name,
      slug,
      status: statusOf(i),
      websiteUrl: `https://${slug}.example`,
      ...(statusOf(i) !== 'PENDING' && { profile: privateProfile(i, name) }),
      createdAt,
    }
  })
}

const STREETS = ['Harbour Street', 'Mill Lane', 'Station Road', 'Market Square', 'Park Avenue']

/** Every third uses Labs, some of those with a discount. */
function privateProfile(i: number, name: string): NonNullable<DemoCompany['profile']> {
  return {
    billingAddress: `${name}\nAccounts payable\n${((i * 37) % 180) + 1} ${STREETS[i % STREETS.length]}`,
    taxId: `TX-${100_000 + i * 7919}`,
    isLabsCustomer: i % 3 === 0,
    labsDiscountPercent: i % 6 === 0 ? '12.50' : '0.00',
  }
}

function inventedName(i: number): string {
  const pairs = FIRST_WORDS.length * SECOND_WORDS.length
  const name = `${FIRST_WORDS[i % FIRST_WORDS.length]} ${SECOND_WORDS[Math.floor(i / FIRST_WORDS.length) % SECOND_WORDS.length]}`
  return i < pairs ? name : `${name} ${Math.floor(i / pairs) + 1}`
}

function statusOf(i: number): DemoCompany['status'] {
  const place = i % PROFILES.length
  if (place === 10) return 'PENDING'
  return place === 11 ? 'SUSPENDED' : 'ACTIVE'
}

/** A name as it stands in an address: letters, digits and single hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
