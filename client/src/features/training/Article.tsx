/** Text that the API made from Markdown: no HTML of the author's own is in it. */
export const Article = (props: { html: string }) => (
  <div
    class="flex max-w-prose flex-col gap-3 leading-relaxed [&_a]:text-accent-text [&_a]:underline [&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_blockquote]:text-neutral-11 [&_code]:rounded-sm [&_code]:bg-neutral-3 [&_code]:px-1 [&_code]:font-mono [&_code]:text-sm [&_h1]:mt-3 [&_h1]:text-xl [&_h1]:font-semibold [&_h2]:mt-3 [&_h2]:text-lg [&_h2]:font-semibold [&_h3]:mt-2 [&_h3]:font-semibold [&_ol]:list-decimal [&_ol]:pl-5 [&_pre]:overflow-x-auto [&_pre]:rounded-sm [&_pre]:bg-neutral-3 [&_pre]:p-3 [&_ul]:list-disc [&_ul]:pl-5"
    innerHTML={props.html}
  />
)
