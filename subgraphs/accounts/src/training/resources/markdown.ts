import markdownIt from 'markdown-it'

// Without HTML of its own, and without pictures: those would tell somebody else who reads it.
const reader = markdownIt({ html: false, linkify: true }).disable('image')

/** Markdown as safe HTML: HTML in it is shown as it is written, and links lead to http, https and mailto only. */
export function markdownToHtml(text: string): string {
  return reader.render(text)
}
