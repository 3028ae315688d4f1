import { Show } from 'solid-js'
import type { CompanyProfile_CompanyFragment } from '../../graphql/generated/graphql.ts'
import { safeUrl } from '../../lib/url.ts'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'

/** What a company says of itself, for who may not change it. */
export const ProfileFacts = (props: { company: CompanyProfile_CompanyFragment }) => (
  <Card title="Profile">
    <Facts
      facts={[
        ['Industry', props.company.industry ?? 'Not given'],
        ['Size', props.company.size?.replace('-', '–') ?? 'Not given'],
        [
          'Website',
          <Show when={safeUrl(props.company.websiteUrl)} fallback="None">
            {(url) => (
              <a
                href={url()}
                target="_blank"
                rel="noreferrer"
                class="rounded-sm break-all text-accent-text hover:underline"
              >
                {new URL(url()).host}
              </a>
            )}
          </Show>,
        ],
        ['Time zone', props.company.timeZone.replaceAll('_', ' ')],
        ['Currency', props.company.currencyCode],
        ['Tax number', props.company.profile?.taxId ?? 'Not given'],
        [
          'Billing address',
          <span class="whitespace-pre-line">{props.company.profile?.billingAddress ?? 'Not given'}</span>,
        ],
        [
          'Labs',
          props.company.profile?.isLabsCustomer
            ? `Yes, ${props.company.profile.labsDiscountPercent}% discount`
            : 'Not used',
        ],
      ]}
    />
  </Card>
)
