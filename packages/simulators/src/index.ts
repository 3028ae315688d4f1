export { githubExamples, type GitHubExample } from './github/examples.ts'
