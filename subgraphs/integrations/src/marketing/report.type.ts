import { DateOnly, DateTime, Decimal, Shared } from '@atrium/kit/graphql'
import { MoneyType } from '@atrium/kit/money'
import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'

const COUNT = 'A whole number.'

@InputType('MarketingWhereInput', { description: 'All that is given must hold.' })
export class MarketingWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Told by this connection.' })
  connectionId?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'First day. Left out: 29 days before the last.' })
  from?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day, at most 366 with the first. Left out: today, UTC.' })
  until?: string | null
}

@ObjectType('CampaignFigures', { description: 'What campaigns cost and brought, in one currency.' })
export class CampaignFiguresType {
  @Field(() => MoneyType, { description: 'What was spent.' })
  spend!: MoneyType

  @Field(() => Float, { description: `How often ads were seen. ${COUNT}` })
  impressions!: number

  @Field(() => Float, { description: `How often ads were clicked. ${COUNT}` })
  clicks!: number

  @Field(() => Float, { description: `Leads, as the tool attributes them. ${COUNT}` })
  leads!: number

  @Field(() => MoneyType, { nullable: true, description: 'Spend by leads, rounded; null without a lead.' })
  costPerLead!: MoneyType | null

  @Field(() => Float, { nullable: true, description: 'Clicks by impressions, from 0 to 1; null without one.' })
  clickRate!: number | null
}

@ObjectType('CampaignDay', { description: 'A day of campaigns. Amounts are in the currency of the sums.' })
export class CampaignDayType {
  @Field(() => DateOnly, { description: 'In the time zone of the ad account.' })
  day!: string

  @Field(() => Decimal, { description: 'What was spent, in major units.' })
  spend!: string

  @Field(() => Float, { description: COUNT })
  impressions!: number

  @Field(() => Float, { description: COUNT })
  clicks!: number

  @Field(() => Float, { description: COUNT })
  leads!: number
}

@ObjectType('CampaignSums', { description: 'All campaigns of one currency.' })
export class CampaignSumsType {
  @Field(() => String, { description: 'ISO 4217.' })
  currencyCode!: string

  @Field(() => CampaignFiguresType, { description: 'Of the period.' })
  current!: CampaignFiguresType

  @Field(() => CampaignFiguresType, { description: 'Of as many days just before it.' })
  previous!: CampaignFiguresType

  @Directive('@listSize(assumedSize: 90)')
  @Field(() => [CampaignDayType], { description: 'Each day of the period, in order.' })
  days!: CampaignDayType[]
}

@Shared()
@ObjectType('CampaignResult', { description: 'A campaign in the period of a report.' })
export class CampaignResultType {
  /** UUID, for the field that needs it. */
  connectionId!: string

  @Field(() => String, { description: 'The tool’s id of it.' })
  externalId!: string

  @Field(() => String, { description: 'As it is called now.' })
  name!: string

  @Field(() => String, { description: 'As it stands, in the tool’s word: "ACTIVE".' })
  status!: string

  @Field(() => String, { description: 'Where it runs, by the key of the template: "facebook-ads".' })
  provider!: string

  @Field(() => CampaignFiguresType, { description: 'Of the period.' })
  current!: CampaignFiguresType

  @Field(() => CampaignFiguresType, { description: 'Of as many days just before it.' })
  previous!: CampaignFiguresType

  @Field(() => Int, {
    description: 'Leads here that came in the period and name it, by whichever tool of the same company.',
  })
  knownLeads!: number

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null
}

@ObjectType('CampaignReport', { description: 'What campaigns cost and brought, against the period before.' })
export class CampaignReportType {
  @Field(() => DateOnly, { description: 'First day of the period.' })
  from!: string

  @Field(() => DateOnly, { description: 'Last day of the period.' })
  until!: string

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [CampaignSumsType], { description: 'By currency, the one with most impressions first.' })
  currencies!: CampaignSumsType[]

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [CampaignResultType], {
    description: 'At most 100, those that cost most first. One that was billed in two currencies is there for each.',
  })
  campaigns!: CampaignResultType[]
}

@ObjectType('TrafficFigures', { description: 'Who visited sites. Whole numbers.' })
export class TrafficFiguresType {
  @Field(() => Float, { description: 'Sum of each day’s visitors: who comes on two days counts twice.' })
  visitors!: number

  @Field(() => Float, { description: 'Visits.' })
  sessions!: number

  @Field(() => Float, { description: 'Pages that were looked at.' })
  pageViews!: number

  @Field(() => Float, { description: 'What the site counts as a success: key events.' })
  conversions!: number
}

@ObjectType('TrafficDay', { description: 'A day of sites.' })
export class TrafficDayType extends TrafficFiguresType {
  @Field(() => DateOnly, { description: 'In the time zone of the property.' })
  day!: string
}

@ObjectType('RevenueDay', { description: 'What came in on a day.' })
export class RevenueDayType {
  @Field(() => DateOnly, { description: 'In the time zone of the property.' })
  day!: string

  @Field(() => Decimal, { description: 'In major units of the currency of the sums.' })
  amount!: string
}

@ObjectType('TrafficRevenue', { description: 'What sites brought in, in one currency, as their analytics tell it.' })
export class TrafficRevenueType {
  @Field(() => MoneyType, { description: 'Of the period.' })
  current!: MoneyType

  @Field(() => MoneyType, { description: 'Of as many days just before it.' })
  previous!: MoneyType

  @Directive('@listSize(assumedSize: 90)')
  @Field(() => [RevenueDayType], { description: 'Each day of the period, in order.' })
  days!: RevenueDayType[]
}

@Shared()
@ObjectType('SiteTraffic', { description: 'A site in the period of a report.' })
export class SiteTrafficType {
  /** UUID, for the field that needs it. */
  connectionId!: string

  @Field(() => String, { description: 'The tool’s id of it, such as that of a property.' })
  externalId!: string

  @Field(() => String, { description: 'What the tool calls it.' })
  name!: string

  @Field(() => TrafficFiguresType, { description: 'Of the period.' })
  current!: TrafficFiguresType

  @Field(() => TrafficFiguresType, { description: 'Of as many days just before it.' })
  previous!: TrafficFiguresType

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null
}

@ObjectType('TrafficReport', { description: 'Who visited sites and what came of it, against the period before.' })
export class TrafficReportType {
  @Field(() => DateOnly, { description: 'First day of the period.' })
  from!: string

  @Field(() => DateOnly, { description: 'Last day of the period.' })
  until!: string

  @Field(() => TrafficFiguresType, { description: 'Of the period.' })
  current!: TrafficFiguresType

  @Field(() => TrafficFiguresType, { description: 'Of as many days just before it.' })
  previous!: TrafficFiguresType

  @Directive('@listSize(assumedSize: 90)')
  @Field(() => [TrafficDayType], { description: 'Each day of the period, in order.' })
  days!: TrafficDayType[]

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [TrafficRevenueType], { description: 'By currency; none where no site tells of revenue.' })
  revenue!: TrafficRevenueType[]

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [SiteTrafficType], { description: 'At most 100, those with most visits first.' })
  sites!: SiteTrafficType[]
}

@ObjectType('MailFigures', {
  description:
    'How mails fared. Each counts on the day on which it happened: what is opened today may have been sent last week. Whole numbers.',
})
export class MailFiguresType {
  @Field(() => Float, { description: 'Taken by the provider.' })
  sent!: number

  @Field(() => Float, { description: 'Arrived.' })
  delivered!: number

  @Field(() => Float, { description: 'Put off by the other side for a while.' })
  deferred!: number

  @Field(() => Float, { description: 'Came back.' })
  bounced!: number

  @Field(() => Float, { description: 'Opened, each mail once.' })
  opened!: number

  @Field(() => Float, { description: 'With a link that was followed, each mail once.' })
  clicked!: number

  @Field(() => Float, { description: 'Marked as spam.' })
  complained!: number

  @Field(() => Float, { description: 'After which somebody unsubscribed.' })
  unsubscribed!: number
}

@ObjectType('MailDay', { description: 'A day of mails.' })
export class MailDayType extends MailFiguresType {
  @Field(() => DateOnly, { description: 'In UTC.' })
  day!: string
}

@ObjectType('MailReport', { description: 'How mails of connected mail providers fared, against the period before.' })
export class MailReportType {
  @Field(() => DateOnly, { description: 'First day of the period.' })
  from!: string

  @Field(() => DateOnly, { description: 'Last day of the period.' })
  until!: string

  @Field(() => MailFiguresType, { description: 'Of the period.' })
  current!: MailFiguresType

  @Field(() => MailFiguresType, { description: 'Of as many days just before it.' })
  previous!: MailFiguresType

  @Directive('@listSize(assumedSize: 90)')
  @Field(() => [MailDayType], { description: 'Each day of the period, in order.' })
  days!: MailDayType[]
}

@Shared()
@ObjectType('MarketingChange', { description: 'Something that the viewer may see of marketing is not as it was.' })
export class MarketingChangeType {
  @Field(() => DateTime, { description: 'When it was noticed.' })
  at!: Date
}
