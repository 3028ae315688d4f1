import Activity from 'lucide-solid/icons/activity'
import Bell from 'lucide-solid/icons/bell'
import BellRing from 'lucide-solid/icons/bell-ring'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import Building from 'lucide-solid/icons/building'
import CircleCheck from 'lucide-solid/icons/circle-check'
import ScrollText from 'lucide-solid/icons/scroll-text'
import Signature from 'lucide-solid/icons/signature'
import CodeXml from 'lucide-solid/icons/code-xml'
import Gauge from 'lucide-solid/icons/gauge'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import GraduationCap from 'lucide-solid/icons/graduation-cap'
import HeartPulse from 'lucide-solid/icons/heart-pulse'
import House from 'lucide-solid/icons/house'
import Mail from 'lucide-solid/icons/mail'
import KeyRound from 'lucide-solid/icons/key-round'
import Megaphone from 'lucide-solid/icons/megaphone'
import Plug from 'lucide-solid/icons/plug'
import RadioTower from 'lucide-solid/icons/radio-tower'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal'
import SquareTerminal from 'lucide-solid/icons/square-terminal'
import Webhook from 'lucide-solid/icons/webhook'
import Users from 'lucide-solid/icons/users'
import UsersRound from 'lucide-solid/icons/users-round'
import type { Component } from 'solid-js'
import { type Person, seesAuditLog } from '../../graphql/viewer.tsx'

export interface Place {
  label: string
  href: string
  icon: Component<{ class?: string }>
  /** The second key of the shortcut that begins with g. */
  key: string
  /** What is counted beside it. */
  counts?: 'alerts'
  /** Served outside the client, so opened by a page load. */
  isExternal?: boolean
}

export interface PlaceGroup {
  label: string
  places: Place[]
}

const labs: Place = { label: 'Labs', href: '/labs', icon: FlaskConical, key: 'b' }

const systemHealth: Place = { label: 'System health', href: '/system-health', icon: HeartPulse, key: 'j' }

const limits: Place = { label: 'Limits', href: '/limits', icon: Gauge, key: 'l' }

const platform: Place = { label: 'Platform', href: '/platform', icon: SlidersHorizontal, key: 'f' }

const playground: Place = {
  label: 'Playground',
  href: '/playground',
  icon: SquareTerminal,
  key: 'q',
  isExternal: true,
}

const isOfCompany = ({ isStaff, companies }: Person) => !isStaff && companies.length > 0
const isWithoutCompany = ({ viewer, companies }: Person) => viewer.role === 'CLIENT' && companies.length === 0

/** The places of the product that this person may open, in their groups. */
export const placesFor = (person: Person): PlaceGroup[] => {
  const groups: (PlaceGroup & { isOpen: boolean })[] = [
    {
      label: 'Overview',
      isOpen: true,
      places: [
        { label: 'Home', href: '/', icon: House, key: 'h' },
        { label: 'Activity', href: '/activity', icon: Activity, key: 'a' },
        { label: 'Notifications', href: '/notifications', icon: Bell, key: 'n' },
      ],
    },
    {
      label: 'Work',
      isOpen: true,
      places: [
        { label: 'Projects', href: '/projects', icon: FolderKanban, key: 'p' },
        ...(person.isStaff ? [] : [{ label: 'Team', href: '/team', icon: UsersRound, key: 'm' }]),
        ...(isOfCompany(person) ? [{ label: 'Usage', href: '/usage', icon: ChartNoAxesColumn, key: 'r' }] : []),
        { label: 'Training', href: '/training', icon: GraduationCap, key: 'e' },
      ],
    },
    {
      label: 'Money',
      isOpen: person.seesBilling,
      places: [
        { label: 'Contracts', href: '/contracts', icon: Signature, key: 'c' },
        { label: 'Invoices', href: '/invoices', icon: ReceiptText, key: 'i' },
      ],
    },
    {
      label: 'People',
      isOpen: true,
      places: [
        { label: 'Approvals', href: '/approvals', icon: CircleCheck, key: 'v' },
        ...(isWithoutCompany(person)
          ? [{ label: 'Register company', href: '/register', icon: Building, key: 'o' }]
          : []),
        ...(person.isStaff ? [{ label: 'Developers', href: '/developers', icon: CodeXml, key: 'w' }] : []),
        ...(person.isStaff ? [{ label: 'Companies', href: '/companies', icon: Building, key: 'o' }] : []),
        ...(person.viewer.role === 'ADMIN' ? [{ label: 'Users', href: '/users', icon: Users, key: 'u' }] : []),
      ],
    },
    {
      label: 'Tools',
      isOpen: person.managesConnections,
      places: [
        ...(person.isStaff ? [{ label: 'Control room', href: '/control-room', icon: RadioTower, key: 'r' }] : []),
        ...(person.isStaff
          ? [{ label: 'Alerts', href: '/alerts', icon: BellRing, key: 'y', counts: 'alerts' as const }]
          : []),
        { label: 'Marketing', href: '/marketing', icon: Megaphone, key: 'z' },
        { label: 'Integrations', href: '/integrations', icon: Plug, key: 't' },
        ...(person.isStaff ? [{ label: 'E-mails', href: '/emails', icon: Mail, key: 's' }] : []),
        ...(person.isStaff && person.offersLabs ? [labs] : []),
      ],
    },
    {
      label: 'Admin',
      isOpen: person.managesApiKeys,
      places: [
        ...(seesAuditLog(person) ? [{ label: 'Audit log', href: '/audit', icon: ScrollText, key: 'd' }] : []),
        { label: 'API keys', href: '/api-keys', icon: KeyRound, key: 'k' },
        { label: 'Webhooks', href: '/webhooks', icon: Webhook, key: 'x' },
        ...(person.viewer.role === 'ADMIN' ? [systemHealth, limits, platform, playground] : []),
      ],
    },
  ]
  return groups.filter((group) => group.isOpen)
}
