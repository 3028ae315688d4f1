import markdownIt from 'markdown-it'

// Without HTML of its own, and without pictures: those would tell somebody else that the mail was opened.
const reader = markdownIt({ html: false, linkify: false, breaks: true }).disable('image')

/** A text of a template as HTML: bold, italic and links; `{{key}}` stays for the values, in addresses too. */
export const inlineHtml = (text: string): string => reader.renderInline(text).replaceAll(/%7B%7B(\w+)%7D%7D/g, '{{$1}}')

/** Where the links of a template's text lead, as they are written. */
export const hrefsOf = (text: string): string[] =>
  reader
    .parseInline(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => decodeKeys(String(token.attrGet('href') ?? '')))

const decodeKeys = (href: string) => href.replaceAll(/%7B%7B(\w+)%7D%7D/g, '{{$1}}')
