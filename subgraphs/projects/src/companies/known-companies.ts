import { knownCompaniesIn } from '@atrium/kit/companies'

export const knownCompanies = knownCompaniesIn('projects.known_companies')
