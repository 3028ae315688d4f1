import { createContext, createSignal, type JSX, useContext } from 'solid-js'
import { readSetting, writeSetting } from '../lib/settings.ts'
import { graphql } from './generated/gql.ts'
import type { FeatureName, Viewer_ViewerQuery } from './generated/graphql.ts'

export const ViewerDocument = graphql(`
  query Viewer_Viewer {
    features
    maintenance {
      message
      endsAt
    }
    impersonation {
      adminName
      reason
      endsAt
    }
    labs {
      isAvailable
    }
    viewer {
      id
      name
      email
      role
      avatarUrl
      memberships(first: 100) {
        nodes {
          id
          role
          company {
            id
            name
            logoUrl
          }
        }
      }
    }
  }
`)

export type Viewer = NonNullable<Viewer_ViewerQuery['viewer']>
/** What the frame shows and opens beside the person: all of it may change while the page is open. */
export interface Standing {
  impersonation: Viewer_ViewerQuery['impersonation']
  maintenance: Viewer_ViewerQuery['maintenance']
  features: Viewer_ViewerQuery['features']
}

const createValue = (viewer: Viewer, standing: () => Standing, offersLabs: boolean) => {
  const companies = viewer.memberships.nodes.map((member) => member.company)
  const setting = `company.${viewer.id}`
  const remembered = companies.find((company) => company.id === readSetting(setting))?.id ?? null
  const [companyId, setCompanyId] = createSignal<string | null>(remembered)
  const companyRoles = new Set(viewer.memberships.nodes.map((member) => member.role))
  const administeredCompanies = viewer.memberships.nodes
    .filter(({ role }) => role === 'OWNER' || role === 'ADMIN')
    .map(({ company }) => company)
  const isStaff = viewer.role === 'ADMIN' || viewer.role === 'PROJECT_MANAGER'
  return {
    viewer,
    /** Set while an administrator acts as this person. */
    impersonation: () => standing().impersonation ?? null,
    /** Set while nobody but staff is let in. */
    maintenance: () => standing().maintenance ?? null,
    /** Whether a feature is on for this person. */
    isEnabled: (feature: FeatureName) => standing().features?.includes(feature) ?? false,
    companies,
    isStaff,
    /** Whether accounts at Buildly Labs can be linked. */
    offersLabs,
    seesBilling: isStaff || companyRoles.has('OWNER') || companyRoles.has('ADMIN') || companyRoles.has('BILLING'),
    /** Companies that the person is an owner or administrator of. */
    administeredCompanies,
    managesApiKeys: viewer.role === 'ADMIN' || administeredCompanies.length > 0,
    managesConnections: isStaff || companyRoles.has('OWNER') || companyRoles.has('ADMIN'),
    /** The company chosen in the switcher; null is all of them. Lists keep to it. */
    companyId,
    chooseCompany(id: string | null) {
      setCompanyId(id)
      writeSetting(setting, id ?? '')
    },
  }
}

export type Person = ReturnType<typeof createValue>

/** All of it for administrators; their company's for its owners and admins, where that is switched on. */
export const seesAuditLog = (person: Person): boolean =>
  person.viewer.role === 'ADMIN' || (person.administeredCompanies.length > 0 && person.isEnabled('COMPANY_AUDIT_LOG'))

const Context = createContext<Person>()

export const ViewerProvider = (props: {
  viewer: Viewer
  standing: Standing
  offersLabs?: boolean | undefined
  children: JSX.Element
}) => (
  <Context.Provider value={createValue(props.viewer, () => props.standing, props.offersLabs ?? false)}>
    {props.children}
  </Context.Provider>
)

/** The person signed in and what they may open. What they see is decided by the API; this only spares them dead ends. */
export const useViewer = () => {
  const value = useContext(Context)
  if (!value) throw new Error('ViewerProvider is missing above this component.')
  return value
}
