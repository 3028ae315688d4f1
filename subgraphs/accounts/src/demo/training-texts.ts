import type { DraftQuestion, QuizContent } from '../training/quizzes/quiz-content.ts'
import type { TrainingResourceKind } from '../training/resources/training-resource.entity.ts'

interface DemoResource {
  title: string
  summary: string
  kind: TrainingResourceKind
  url: string | null
  body: string | null
  estimatedMinutes: number
  tags: string[]
  isRequired: boolean
  dueIn: number | null
}

const welcome = `# Your first week

Every company is different. What is the same everywhere:

- **Day one**: get access to the repository, run the product, read the decisions.
- **Day two**: take the smallest open task and carry it to production.
- **By Friday**: say what surprised you. You see what nobody else sees any more.

## When you are stuck

Ask after twenty minutes, in the channel of the project, with what you have tried. A question that is asked late is the dearest one.`

const security = `# Security basics

1. Secrets live in the vault, never in a repository, a ticket or a chat.
2. Turn on two-factor sign-in wherever there is one.
3. Customer data stays where the customer keeps it: no copies on your own machine.
4. Report a suspicion at once. Nobody is blamed for a false alarm.

> When in doubt, leave it out.`

export const resources: readonly DemoResource[] = [
  {
    title: 'Security basics',
    summary: 'What everybody does, every day, to keep customers safe.',
    kind: 'MARKDOWN',
    url: null,
    body: security,
    estimatedMinutes: 15,
    tags: ['security', 'basics'],
    isRequired: true,
    dueIn: 12,
  },
  {
    title: 'Your first week',
    summary: 'How work begins at a company, and whom to ask.',
    kind: 'MARKDOWN',
    url: null,
    body: welcome,
    estimatedMinutes: 10,
    tags: ['onboarding'],
    isRequired: true,
    dueIn: -5,
  },
  {
    title: 'Reviewing code well',
    summary: 'The guide of the engineering practices of Google: what to look for, and how to say it.',
    kind: 'LINK',
    url: 'https://google.github.io/eng-practices/review/reviewer/',
    body: null,
    estimatedMinutes: 45,
    tags: ['quality'],
    isRequired: false,
    dueIn: null,
  },
  {
    title: 'OWASP Top 10',
    summary: 'The ten risks that most web applications have in common.',
    kind: 'DOCUMENT',
    url: 'https://owasp.org/www-project-top-ten/',
    body: null,
    estimatedMinutes: 60,
    tags: ['security'],
    isRequired: true,
    dueIn: 30,
  },
]

const choice = (key: string, prompt: string, texts: readonly string[], right: readonly number[]): DraftQuestion => ({
  key,
  kind: right.length > 1 ? 'MULTIPLE_CHOICE' : 'SINGLE_CHOICE',
  prompt,
  options: texts.map((text, i) => ({ key: `${key}-${i}`, text })),
  correct: right.map((i) => `${key}-${i}`),
  points: right.length,
  explanation: null,
})

export const quizzes: readonly (QuizContent & { title: string; summary: string; dueIn: number | null })[] = [
  {
    title: 'Security basics: what do you know?',
    summary: 'Five questions about secrets, access and customer data.',
    timeLimitMinutes: 20,
    attemptsAllowed: 3,
    shuffles: true,
    dueIn: 14,
    questions: [
      {
        ...choice(
          'secrets',
          'Where does a secret belong?',
          ['In the vault', 'In the ticket', 'In the repository'],
          [0],
        ),
        explanation: 'The vault is the only place from which it can be taken away again.',
      },
      choice(
        'access',
        'Which of these protect an account?',
        ['Two-factor sign-in', 'A passkey', 'A password that is used elsewhere too'],
        [0, 1],
      ),
      {
        key: 'copies',
        kind: 'TRUE_FALSE',
        prompt: 'Customer data may be copied to your own machine to find a defect.',
        options: [
          { key: 'true', text: 'True' },
          { key: 'false', text: 'False' },
        ],
        correct: ['false'],
        points: 1,
        explanation: 'It stays where the customer keeps it.',
      },
      choice('alarm', 'You suspect a leak. What comes first?', ['Report it', 'Look for proof', 'Wait for Monday'], [0]),
      {
        key: 'owasp',
        kind: 'SHORT_TEXT',
        prompt: 'What is the abbreviation of an attack that makes a server call addresses for somebody else?',
        options: [],
        correct: ['SSRF', 'server-side request forgery'],
        points: 1,
        explanation: 'Server-side request forgery: filter addresses after they are resolved.',
      },
    ],
  },
]
