import { toGlobalId } from '@atrium/kit/ids'
import { money, toDecimal, toMoneyType } from '@atrium/kit/money'
import { Shared } from '@atrium/kit/graphql'
import { forbidden } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import { administersAny } from '../connections/access.ts'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { type CampaignSums, costOf, reportCampaigns } from './campaign-report.ts'
import { reportMails } from './mail-report.ts'
import {
  CampaignReportType,
  CampaignResultType,
  MailReportType,
  MarketingChangeType,
  MarketingWhereInput,
  SiteTrafficType,
  TrafficReportType,
} from './report.type.ts'
import { listSources } from './sources.ts'
import { subscribeToMarketing } from './subscribe.ts'
import { reportTraffic } from './traffic-report.ts'

const FOR_WHOM = 'For staff, and owners and administrators of companies.'
const company = (companyId: string | null) => (companyId === null ? null : { id: toGlobalId('Company', companyId) })

@Resolver()
export class MarketingReportResolver {
  // Adding up reads every row of the period.
  @Directive('@cost(weight: 5)')
  @Directive('@authenticated')
  @Query(() => CampaignReportType, {
    nullable: true,
    description: `What campaigns cost and brought in a period, against the one before. ${FOR_WHOM}`,
  })
  async campaignReport(
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => MarketingWhereInput, { nullable: true }) where?: MarketingWhereInput | null,
  ): Promise<CampaignReportType> {
    const { from, until, currencies, campaigns } = await reportCampaigns(context, where ?? null)
    return {
      from,
      until,
      currencies: currencies.map(({ currency, current, previous, days }) => ({
        currencyCode: currency,
        current: figuresOf(current, currency),
        previous: figuresOf(previous, currency),
        days: days.map(({ day, spend, ...counts }) => ({
          day,
          spend: toDecimal(money(spend, currency)),
          ...numbers(counts),
        })),
      })),
      campaigns: campaigns.map(({ companyId, currency, current, previous, ...campaign }) => ({
        ...campaign,
        current: figuresOf(current, currency),
        previous: figuresOf(previous, currency),
        company: company(companyId),
      })),
    }
  }

  @Directive('@cost(weight: 5)')
  @Directive('@authenticated')
  @Query(() => TrafficReportType, {
    nullable: true,
    description: `Who visited sites in a period and what came of it, against the one before. ${FOR_WHOM}`,
  })
  async trafficReport(
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => MarketingWhereInput, { nullable: true }) where?: MarketingWhereInput | null,
  ): Promise<TrafficReportType> {
    const { revenue, sites, ...report } = await reportTraffic(context, where ?? null)
    return {
      ...report,
      revenue: revenue.map(({ currency, current, previous, days }) => ({
        current: toMoneyType(money(current, currency)),
        previous: toMoneyType(money(previous, currency)),
        days: days.map(({ day, amount }) => ({ day, amount: toDecimal(money(amount, currency)) })),
      })),
      sites: sites.map(({ companyId, ...site }) => ({ ...site, company: company(companyId) })),
    }
  }

  @Directive('@cost(weight: 5)')
  @Directive('@authenticated')
  @Query(() => MailReportType, {
    nullable: true,
    description: `How mails fared in a period, against the one before. ${FOR_WHOM}`,
  })
  mailReport(
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => MarketingWhereInput, { nullable: true }) where?: MarketingWhereInput | null,
  ): Promise<MailReportType> {
    return reportMails(context, where ?? null)
  }

  @Directive('@authenticated')
  @Directive('@listSize(assumedSize: 50)')
  @Query(() => [ConnectionNodeType], {
    nullable: true,
    description: `Connections that have told of leads, appointments, campaigns, traffic or mails, by name, at most 50. ${FOR_WHOM}`,
  })
  async marketingConnections(@Ctx() context: IntegrationsContext): Promise<ConnectionNodeType[]> {
    return (await listSources(context)).map(toConnection)
  }

  @Directive('@authenticated')
  @Subscription(() => MarketingChangeType, {
    description: `Tells, at most once a second, that something of marketing has changed: read again what you show. ${FOR_WHOM}`,
    subscribe: ({ context }) => {
      const { services, viewer } = context as IntegrationsContext
      if (!administersAny(viewer)) throw forbidden()
      return subscribeToMarketing(services.marketingHub, viewer) as never
    },
  })
  @Shared()
  marketingChanged(@Root() change: MarketingChangeType): MarketingChangeType {
    return change
  }
}

@Resolver(() => CampaignResultType)
export class CampaignResultResolver {
  @FieldResolver(() => ConnectionNodeType, {
    nullable: true,
    description: 'The connection that told of it; null for who does not administer that.',
  })
  async connection(@Root() { connectionId }: CampaignResultType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(connectionId)
    return connection && toConnection(connection)
  }
}

@Resolver(() => SiteTrafficType)
export class SiteTrafficResolver {
  @FieldResolver(() => ConnectionNodeType, {
    nullable: true,
    description: 'The connection that told of it; null for who does not administer that.',
  })
  async connection(@Root() { connectionId }: SiteTrafficType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(connectionId)
    return connection && toConnection(connection)
  }
}

const numbers = ({ impressions, clicks, leads }: Omit<CampaignSums, 'spend'>) => ({
  impressions: Number(impressions),
  clicks: Number(clicks),
  leads: Number(leads),
})

function figuresOf(sums: CampaignSums, currency: string) {
  const cost = costOf(sums.spend, sums.leads)
  return {
    spend: toMoneyType(money(sums.spend, currency)),
    ...numbers(sums),
    costPerLead: cost === null ? null : toMoneyType(money(cost, currency)),
    clickRate: sums.impressions > 0n ? Number(sums.clicks) / Number(sums.impressions) : null,
  }
}
