/** What people of the demo workspace can do, by what they are called. */
const SKILLS: Record<string, readonly string[]> = {
  'Full-stack developer': ['TypeScript', 'GraphQL', 'SolidJS', 'PostgreSQL', 'Node.js'],
  'Front-end developer': ['TypeScript', 'SolidJS', 'CSS', 'Accessibility', 'Playwright'],
  'Back-end developer': ['Node.js', 'PostgreSQL', 'GraphQL', 'Kafka', 'Go'],
  'Mobile developer': ['Swift', 'Kotlin', 'React Native', 'GraphQL'],
  'DevOps engineer': ['Kubernetes', 'Terraform', 'AWS', 'GitHub Actions', 'Prometheus'],
  'Data engineer': ['Python', 'dbt', 'PostgreSQL', 'Airflow', 'Snowflake'],
  'QA engineer': ['Playwright', 'Vitest', 'k6', 'Accessibility'],
  'Product designer': ['Figma', 'Design systems', 'User research', 'CSS'],
}

const STRENGTHS = [
  'Likes small, well-tested steps and writes things down.',
  'Has led two migrations without a minute of downtime.',
  'Came from support, and still reads the tickets first.',
  'Pairs often, and leaves a place tidier than it was.',
  'Has shipped shops, booking and logistics for eight years.',
]

/** Three or more skills and a sentence, the same for the same place in the list. */
export function demoProfile(title: string, place: number): { skills: string[]; bio: string } {
  const all = SKILLS[title] ?? []
  return { skills: all.slice(place % 2, (place % 2) + 3 + (place % 3)), bio: STRENGTHS[place % STRENGTHS.length]! }
}
