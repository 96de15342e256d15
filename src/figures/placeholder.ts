const placeholder = /^(?:[/\\|–—―_~.*…-]+|无|没有|不适用|不涉及|未统计|n\/?a|none|nil|null|空)$/i

/** Does it say that there is no figure (`/`, 无), rather than hide one? `text`: half-width, trimmed. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text)
}
