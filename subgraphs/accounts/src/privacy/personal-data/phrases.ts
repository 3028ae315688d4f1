export const OWN = 't.user_id = :user'
export const GONE = 'Removed.'
/** The developer's assignments, trainings and attempts stay as figures of the company. */
export const COUNTED = 'Stays as a figure of the company, without your name.'
