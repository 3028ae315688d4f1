import { mutationResult } from '@atrium/kit/errors'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { EcosystemPayload } from '../ecosystem/project.payloads.ts'
import { mapPage } from '../page.ts'
import { loadReport } from './load.ts'
import { listReports, previewReport, readSettings, sendReport, updateSettings } from './report.service.ts'
import {
  EcosystemReportConnectionType,
  EcosystemReportType,
  ReportContentType,
  ReportSettingsInput,
  ReportSettingsType,
  toContent,
  toReport,
  toSettings,
} from './report.type.ts'

const STAFF = '@policy(policies: [["staff"]])'
const ADMIN = '@policy(policies: [["admin"]])'

@ObjectType('EcosystemReportSettingsUpdatePayload', { description: 'What came of the change.' })
class SettingsPayload extends EcosystemPayload {
  @Field(() => ReportSettingsType, { nullable: true, description: 'As it is now.' })
  settings!: ReportSettingsType | null
}

@ObjectType('EcosystemReportSendPayload', { description: 'What came of it.' })
class SendPayload extends EcosystemPayload {
  @Field(() => EcosystemReportType, { nullable: true, description: 'The report.' })
  report!: EcosystemReportType | null
}

@Resolver(() => EcosystemReportType)
export class EcosystemReportResolver {
  @Directive(STAFF)
  @Query(() => EcosystemReportConnectionType, {
    nullable: true,
    description: 'Reports on the agency’s own products, the newest first. Staff only.',
  })
  async ecosystemReports(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
  ): Promise<Page<EcosystemReportType>> {
    return mapPage(await listReports(await context.read(), context.viewer, args), toReport)
  }

  @Directive(STAFF)
  @Query(() => EcosystemReportType, { nullable: true, description: 'One report; null when there is none. Staff only.' })
  ecosystemReport(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationsContext) {
    return loadReport(context, id)
  }

  @Directive(STAFF)
  // It is added up for each question.
  @Directive('@cost(weight: 20)')
  @Query(() => ReportContentType, {
    nullable: true,
    description:
      'What a report would tell that is sent now: of the last week, or of the last month where reports are monthly. Staff only.',
  })
  async ecosystemReportPreview(@Ctx() context: IntegrationsContext): Promise<ReportContentType> {
    const { period, content } = await previewReport(await context.read(), context.viewer)
    return toContent(period, content)
  }

  @Directive(STAFF)
  @Query(() => ReportSettingsType, {
    nullable: true,
    description: 'When reports are made, and who is told. Staff only.',
  })
  async ecosystemReportSettings(@Ctx() context: IntegrationsContext): Promise<ReportSettingsType> {
    return toSettings(await readSettings(await context.read(), context.viewer))
  }

  @Directive(ADMIN)
  @Mutation(() => SettingsPayload, {
    description:
      'Says when reports are made and who is told. What would have been due before is not made. Administrators only.',
  })
  ecosystemReportSettingsUpdate(
    @Arg('input', () => ReportSettingsInput) input: ReportSettingsInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      settings: toSettings(await context.write((em) => updateSettings(em, context.viewer, input))),
    }))
  }

  @Directive(ADMIN)
  @Mutation(() => SendPayload, {
    description:
      'Makes a report of the time up to now and tells staff, in the application and by e-mail. Refused within five minutes of ' +
      'the last one. Administrators only.',
  })
  ecosystemReportSend(@Ctx() context: IntegrationsContext) {
    return mutationResult(async () => ({
      report: toReport(await context.write((em) => sendReport(em, context.viewer))),
    }))
  }
}
