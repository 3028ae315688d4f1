import type { DemoCompany, DemoMember, DemoPlan, DemoUser } from '@atrium/kit/demo'
import { DAY_MS, HOUR_MS } from './calendar.ts'
import { FIRST_NAMES, LAST_NAMES, TIME_ZONES, TITLES } from './names.ts'
import type { Random } from './random.ts'

type People = Pick<DemoPlan, 'users' | 'agencies' | 'developers' | 'members'>

const AGENCIES = ['Brightwater Code', 'Studio Kestrel', 'Sabana Software']
const LOGINS = [
  ['owner', 'Ada Okafor', 'ADMIN'],
  ['pm', 'Jonas Lindqvist', 'PROJECT_MANAGER'],
  ['developer', 'Mei Tanaka', 'DEVELOPER'],
  ['agency', 'Luca Moretti', 'AGENCY_ADMIN'],
  ['client', 'Sofia Alvarez', 'CLIENT'],
  ['client2', 'Noah Becker', 'CLIENT'],
] as const
const FURTHER_MANAGERS = 3
const JOINED_DAYS = 720
const AGENCY_SHARE = 0.4

/** Everybody: the agency's staff, developers, partner agencies and the clients' own people. */
export function makePeople(random: Random, companies: DemoCompany[], developerCount: number, now: Date): People {
  const newUser = userMaker(random, now)
  const users = LOGINS.map(([login, name, role]) => newUser(role, { email: `${login}@demo.test`, name }))
  for (let i = 0; i < FURTHER_MANAGERS; i += 1) users.push(newUser('PROJECT_MANAGER'))
  const agencies = AGENCIES.map((name) => ({
    id: random.id(new Date(now.getTime() - JOINED_DAYS * DAY_MS)),
    name,
    websiteUrl: `https://${name.toLowerCase().replace(' ', '-')}.example`,
  }))
  const developers = makeDevelopers(random, users, agencies, newUser, developerCount)
  const invitedAt = new Date(now.getTime() - 2 * DAY_MS)
  Object.assign(users.at(-1)!, { lastSignInAt: null, createdAt: invitedAt, invitedAt })
  return { users, agencies, developers, members: makeMembers(random, users, companies, newUser) }
}

type UserMaker = (role: DemoUser['role'], given?: { email: string; name: string }) => DemoUser

function userMaker(random: Random, now: Date): UserMaker {
  const taken = new Map<string, number>()
  return (role, given) => {
    const name = given?.name ?? `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`
    const local = name.toLowerCase().replace(' ', '.')
    const namesakes = taken.get(local) ?? 0
    taken.set(local, namesakes + 1)
    const createdAt = new Date(
      now.getTime() - random.int(given ? 700 : 20, JOINED_DAYS) * DAY_MS - random.int(0, DAY_MS),
    )
    return {
      id: random.id(createdAt),
      email: given?.email ?? `${local}${namesakes || ''}@people.demo.test`,
      name,
      role,
      timeZone: random.pick(TIME_ZONES),
      createdAt,
      lastSignInAt: random.chance(0.9)
        ? new Date(now.getTime() - random.int(1, 45 * 24) * HOUR_MS * random.next())
        : null,
    }
  }
}

// The demo's developer is independent; the last one was made an account, has not taken it, and waits for staff; the head of each partner
// agency builds too, and so has the agency's row.
function makeDevelopers(
  random: Random,
  users: DemoUser[],
  agencies: People['agencies'],
  newUser: UserMaker,
  count: number,
) {
  const developers: People['developers'] = []
  const add = (user: DemoUser, agencyId: string | null) =>
    developers.push({
      id: random.id(user.createdAt),
      userId: user.id,
      agencyId,
      title: random.pick(TITLES),
      isCommunityApproved: user.email.endsWith('@demo.test') || (random.chance(0.9) && developers.length < count - 1),
    })
  add(users[2]!, null)
  for (const [i, agency] of agencies.entries()) {
    const head = i === 0 ? users[3]! : newUser('AGENCY_ADMIN')
    if (i > 0) users.push(head)
    add(head, agency.id)
  }
  while (developers.length < count) {
    const user = newUser('DEVELOPER')
    users.push(user)
    add(user, random.chance(AGENCY_SHARE) ? random.pick(agencies).id : null)
  }
  return developers
}

function makeMembers(random: Random, users: DemoUser[], companies: DemoCompany[], newUser: UserMaker): DemoMember[] {
  return companies.flatMap((company, i) => {
    const owner = i < 2 ? users[4 + i]! : newUser('CLIENT')
    const others = Array.from({ length: random.int(1, 3) }, () => newUser('CLIENT'))
    users.push(...(i < 2 ? others : [owner, ...others]))
    return [owner, ...others].map((user, place) => {
      const role = (['OWNER', 'BILLING', 'ADMIN', 'VIEWER'] as const)[place]!
      const acceptedAt = new Date(Math.max(user.createdAt.getTime(), company.createdAt.getTime()))
      return {
        id: random.id(acceptedAt),
        companyId: company.id,
        userId: user.id,
        role,
        canApproveDevelopers: role === 'OWNER' || role === 'ADMIN',
        canSignContracts: role === 'OWNER',
        canManageBilling: role === 'OWNER' || role === 'BILLING',
        acceptedAt,
      }
    })
  })
}

const DAYS_TO_APPROVAL = 6

/** Nobody is on a team before the community has approved, and is approved before having signed up. */
export function settle(people: People, teams: DemoPlan['companyDevelopers']): People {
  const first = new Map<string, number>()
  for (const { developerId, joinedAt } of teams)
    if (joinedAt) first.set(developerId, Math.min(first.get(developerId) ?? Infinity, joinedAt.getTime()))
  const latest = new Map<string, number>()
  const created = new Map(people.users.map(({ id, createdAt }) => [id, createdAt.getTime()]))
  for (const { id, userId } of people.developers) {
    const joined = first.get(id) ?? Infinity
    latest.set(userId, Math.min(created.get(userId)!, joined - 2 * DAYS_TO_APPROVAL * DAY_MS))
  }
  return {
    ...people,
    users: people.users.map((user) => ({ ...user, createdAt: new Date(latest.get(user.id) ?? user.createdAt) })),
    developers: people.developers.map((developer) => {
      const approvedAt = new Date(latest.get(developer.userId)! + DAYS_TO_APPROVAL * DAY_MS)
      return { ...developer, approvedAt: developer.isCommunityApproved ? approvedAt : null }
    }),
  }
}
