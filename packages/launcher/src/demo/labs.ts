import { type LabsSimulator, startLabsSimulator } from '@atrium/simulators'

/** Whoever tries the demo links this account; the launcher prints it. */
export const DEMO_LABS_LOGIN = { username: 'mei.tanaka', password: 'labs-demo' }

const ORGANISATIONS: readonly [company: string, product: string, role: string][] = [
  ['Harbour & Pine', 'Guest app', 'Developer'],
  ['Meridian Freight', 'Driver portal', 'Developer'],
  ['Cobalt Health', 'Booking', 'Lead'],
  ['Solace Bank', 'Onboarding', 'Developer'],
  ['Copperline Robotics', 'Fleet console', 'Developer'],
  // Nobody here is called so: staff says whose it is.
  ['Open Source Friday', 'Component library', 'Owner'],
]

/** Buildly Labs of the demo: one account with projects for some of the workspace's companies. */
export function startDemoLabs(): Promise<LabsSimulator> {
  const { username, password } = DEMO_LABS_LOGIN
  return startLabsSimulator({
    // The workspace outlives a start, and with it what is linked.
    secret: 'atrium demo',
    people: [{ username, password, email: 'mei@tanaka.dev', firstName: 'Mei', lastName: 'Tanaka' }],
    products: ORGANISATIONS.map(([organization, name, role]) => ({
      name,
      organization,
      url: `https://labs.buildly.io/${slugOf(organization)}/${slugOf(name)}`,
      members: { [username]: role },
    })),
  })
}

const slugOf = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
