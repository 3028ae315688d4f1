import { first, person } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Say } from './rule.ts'

/** Money on GitHub. Staff only. */
export const marketplace: Rules<'marketplace_purchase' | 'sponsorship'> = {
  marketplace_purchase: {
    category: 'BILLING',
    audience: 'STAFF',
    actions: {
      purchased: purchase((who, plan) => `${who} bought ${plan} on GitHub Marketplace`),
      cancelled: purchase((who, plan) => `${who} cancelled ${plan} on GitHub Marketplace`),
      changed: purchase((who, plan, p) =>
        samePlan(p)
          ? `${who} changed the seats or billing of ${plan} on GitHub Marketplace`
          : `${who} changed ${from(p)}to ${plan} on GitHub Marketplace`,
      ),
      pending_change: purchase(
        (who, plan, p) => `${who} will change ${from(p)}to ${plan} on GitHub Marketplace${effective(p)}`,
      ),
      pending_change_cancelled: purchase((who, plan) => `${who} stays with ${plan} on GitHub Marketplace after all`),
    },
    otherwise: purchase((who, plan) => `${who} changed something about ${plan} on GitHub Marketplace`),
  },
  sponsorship: {
    category: 'BILLING',
    audience: 'STAFF',
    link: ['sponsorship.sponsorable.html_url'],
    actions: {
      created: sponsorship((who, whom, tier) => `${who} began to sponsor ${whom}${tier}`),
      edited: sponsorship((who, whom) => `${who} changed who can see that they sponsor ${whom}`),
      cancelled: sponsorship((who, whom) => `${who} no longer sponsors ${whom}`),
      pending_cancellation: sponsorship((who, whom, _, p) => `${who} will stop sponsoring ${whom}${effective(p)}`),
      tier_changed: sponsorship(
        (who, whom, tier, p) => `${who} changed the sponsorship of ${whom}${fromTier(p)}${to(tier)}`,
      ),
      pending_tier_change: sponsorship(
        (who, whom, tier, p) => `${who} will change the sponsorship of ${whom}${fromTier(p)}${to(tier)}${effective(p)}`,
      ),
    },
    otherwise: sponsorship((who, whom) => `${who} changed something about sponsoring ${whom}`),
  },
}

function purchase(sentence: (who: string, plan: string, p: Reader) => string): Say {
  return ({ p }) => {
    const plan = first(p, 'marketplace_purchase.plan.name')
    return sentence(
      person(p, 'marketplace_purchase.account', 'A customer'),
      plan === null ? 'a plan' : `plan “${plan}”`,
      p,
    )
  }
}

function samePlan(p: Reader): boolean {
  const plan = first(p, 'marketplace_purchase.plan.name')
  return plan !== null && plan === first(p, 'previous_marketplace_purchase.plan.name')
}

function from(p: Reader): string {
  const plan = first(p, 'previous_marketplace_purchase.plan.name')
  return plan === null ? '' : `from plan “${plan}” `
}

function sponsorship(sentence: (who: string, whom: string, tier: string, p: Reader) => string): Say {
  return ({ p }) => {
    const tier = first(p, 'sponsorship.tier.name')
    const whom = person(p, 'sponsorship.sponsorable', 'an account')
    return sentence(person(p, 'sponsorship.sponsor', 'Someone'), whom, tier === null ? '' : ` with ${tier}`, p)
  }
}

function fromTier(p: Reader): string {
  const tier = first(p, 'changes.tier.from.name')
  return tier === null ? '' : ` from ${tier}`
}

function to(tier: string): string {
  return tier.replace(/^ with /, ' to ')
}

function effective(p: Reader): string {
  const date = p.instant('effective_date')
  return date === null ? '' : ` on ${date.slice(0, 10)}`
}
