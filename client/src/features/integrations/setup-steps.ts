export const setupSteps = ['Choose', 'Configure', 'Test', 'Activate'] as const
