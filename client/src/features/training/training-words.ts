import type {
  QuestionKind,
  TrainingKind,
  TrainingResourceKind,
  TrainingStatus,
} from '../../graphql/generated/graphql.ts'
import type { Word } from '../../parts/words.ts'

export const trainingStatuses: Record<TrainingStatus, Word> = {
  NOT_STARTED: { label: 'Not started', tone: 'neutral' },
  IN_PROGRESS: { label: 'In progress', tone: 'info' },
  COMPLETED: { label: 'Completed', tone: 'success' },
  FAILED: { label: 'Not passed', tone: 'danger' },
}

export const trainingKinds: Record<TrainingKind, Word> = {
  RESOURCE: { label: 'Resource', tone: 'neutral' },
  QUIZ: { label: 'Quiz', tone: 'accent' },
}

export const resourceKinds: Record<TrainingResourceKind, Word> = {
  LINK: { label: 'Link', tone: 'neutral' },
  DOCUMENT: { label: 'Document', tone: 'info' },
  VIDEO: { label: 'Video', tone: 'accent' },
  MARKDOWN: { label: 'Article', tone: 'success' },
}

export const questionKinds: Record<QuestionKind, Word> = {
  SINGLE_CHOICE: { label: 'One answer', tone: 'neutral' },
  MULTIPLE_CHOICE: { label: 'Several answers', tone: 'neutral' },
  TRUE_FALSE: { label: 'True or false', tone: 'neutral' },
  SHORT_TEXT: { label: 'Short text', tone: 'neutral' },
}

/** 75 minutes as "1 h 15 min". */
export const minutesText = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`

export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole))
