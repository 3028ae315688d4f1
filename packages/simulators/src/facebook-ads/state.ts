export interface FbCampaign {
  id: string
  name: string
  effectiveStatus: 'ACTIVE' | 'PAUSED' | 'ARCHIVED'
  /** By day, `2026-05-09`. */
  figures: Map<string, FbFigures>
}

export interface FbFigures {
  /** In the account's currency, as Meta gives it: text with a point. */
  spend: string
  impressions: number
  clicks: number
  leads: number
}

export interface FbLead {
  id: string
  formId: string
  campaignId: string | null
  answers: Record<string, string>
  platform: 'fb' | 'ig'
  /** Milliseconds. */
  createdAt: number
}

/** Everything the simulated Meta knows: an ad account, a page with its forms, and an app. */
export interface FbState {
  account: { id: string; name: string; currency: string }
  page: { id: string; name: string; token: string }
  app: { id: string; secret: string }
  campaigns: FbCampaign[]
  forms: { id: string; name: string }[]
  leads: FbLead[]
  /** Where the app's notifications about pages go. */
  subscription: { url: string; verifyToken: string; fields: string } | null
  /** Fields of the page that the app is subscribed to. */
  subscribed: string[]
  nextId(): string
}

export interface FbSeed {
  account?: string
  page?: string
  currency?: string
  campaigns?: string[]
}

export function createState(seed: FbSeed): FbState {
  let ids = 120_200_000_000_000n
  const nextId = () => String((ids += 1n))
  return {
    account: { id: '123456789012345', name: seed.account ?? 'Acme Ads', currency: seed.currency ?? 'USD' },
    page: { id: '109876543210987', name: seed.page ?? 'Acme', token: 'EAAPageToken' },
    app: { id: '1234567890', secret: 'app-secret-of-the-simulator' },
    campaigns: (seed.campaigns ?? ['Spring']).map((name) => ({
      id: nextId(),
      name,
      effectiveStatus: 'ACTIVE',
      figures: new Map(),
    })),
    forms: [{ id: nextId(), name: 'Contact us' }],
    leads: [],
    subscription: null,
    subscribed: [],
    nextId,
  }
}
