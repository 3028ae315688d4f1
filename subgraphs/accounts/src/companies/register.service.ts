import { randomInt } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { isStaff, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { z } from 'zod'
import { type Context, requireUser } from '../context.ts'
import { loadViewer } from '../sessions/viewer.service.ts'
import { companyError, invalidCompany } from './company-errors.ts'
import { companyName, currencyCode, profileFields, timeZone } from './company-fields.ts'
import { recordCompany } from './company-record.ts'
import { CompanyEntity } from './company.entity.ts'
import type { CompanyCreateInput, CompanyRegisterInput } from './company.input.ts'

const Input = profileFields
  .pick({ industry: true, size: true, websiteUrl: true })
  .extend({ name: companyName, timeZone, currencyCode: currencyCode.nullish() })
type Input = z.infer<typeof Input>

const DEFAULT_CURRENCY = 'USD'

/**
 * Registers a company by a person who has none yet, and makes that person its first owner. It is PENDING until staff has activated it:
 * whoever stands behind it, the agency looks at it first. Whether others are called alike is not told: who asks is an outsider.
 */
export async function registerCompany(context: Context, input: CompanyRegisterInput): Promise<CompanyEntity> {
  const viewer = requireUser(context)
  if (viewer.role !== 'CLIENT') {
    throw companyError('FORBIDDEN', 'You work for the agency. Add the company on the page of the companies.')
  }
  const fields = parse(input)
  const { company, next } = await context.as('signin', async (em) => {
    // Of two at once the second waits here, and finds the company of the first.
    await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 3))', [`accounts.register.${viewer.userId}`])
    const [own] = await sql(em, 'select 1 from accounts.company_members where user_id = ? limit 1', [viewer.userId])
    if (own) throw companyError('ALREADY_IN_COMPANY', 'You belong to a company already. Ask the agency to add another.')
    const made = await insertCompany(em, fields, { status: 'PENDING', registeredById: viewer.userId })
    await sql(
      em,
      `insert into accounts.company_members (id, company_id, user_id, role, can_approve_developers, can_sign_contracts,
         can_manage_billing, accepted_at)
       values (?, ?, ?, 'OWNER', true, true, true, now())`,
      [newId(), made.id, viewer.userId],
    )
    await recordCreated(em, viewer, made, `${viewer.name} registered ${made.name}`, context.client.ip)
    return { company: made, next: await loadViewer(em, viewer.sessionId) }
  })
  // From here on the person sees its company.
  if (next) await context.become(next)
  return company
}

/** Adds a company. Staff only; its owner is invited by mail. */
export async function createCompany(context: Context, input: CompanyCreateInput): Promise<CompanyEntity> {
  const viewer = requireUser(context)
  if (!isStaff(viewer)) throw companyError('FORBIDDEN', 'Companies are added by staff of the agency.')
  const fields = parse(input)
  return context.write(async (em) => {
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.companies', 3))`)
    const [namesake] = await sql(em, 'select 1 from accounts.companies where lower(name) = lower(?) limit 1', [
      fields.name,
    ])
    if (namesake) {
      throw companyError(
        'NAME_TAKEN',
        'There is a company of this name already. Add something that tells them apart.',
        'name',
      )
    }
    const made = await insertCompany(em, fields, { status: 'PENDING', registeredById: null })
    await recordCreated(em, viewer, made, `${viewer.name} added ${made.name}`, context.client.ip)
    return made
  })
}

async function insertCompany(
  em: EntityManager,
  fields: Input,
  more: { status: 'PENDING'; registeredById: string | null },
): Promise<CompanyEntity> {
  const id = newId()
  await sql(
    em,
    `insert into accounts.companies (id, name, slug, status, industry, size, website_url, time_zone, currency_code, registered_by_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      fields.name,
      slugOf(fields.name),
      more.status,
      fields.industry ?? null,
      fields.size ?? null,
      fields.websiteUrl ?? null,
      fields.timeZone,
      fields.currencyCode ?? DEFAULT_CURRENCY,
      more.registeredById,
    ],
  )
  return em.findOneOrFail(CompanyEntity, { id })
}

async function recordCreated(em: EntityManager, by: Viewer, company: CompanyEntity, summary: string, ip: string) {
  const { id, name } = company
  await recordCompany(em, by, {
    type: 'company.created',
    companyId: id,
    payload: { companyId: id, name },
    summary,
    details: { name, registered: company.registeredById != null },
    ip,
  })
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The name as a part of an address, with an end of its own: a number that counts would tell how many others there are. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const end = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${plain || 'company'}-${end}`
}

function parse(input: unknown): Input {
  const parsed = Input.safeParse(input)
  if (parsed.success) return parsed.data
  throw invalidCompany(parsed.error)
}
