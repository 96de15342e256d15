/** A table printed up to its values: text, value, text, value … text. Values are positions in a list. */
export interface Template {
  readonly texts: readonly string[]
  readonly values: readonly number[]
}

/** Collects the parts of a template. */
export interface TemplateBuilder {
  text(text: string): void
  value(value: number): void
  done(): Template
}

export function buildTemplate(): TemplateBuilder {
  const texts = ['']
  const values: number[] = []
  return {
    text(text) {
      texts[texts.length - 1] += text
    },
    value(value) {
      values.push(value)
      texts.push('')
    },
    done: () => ({ texts, values }),
  }
}

/** A template with its values, each written as its place needs it. */
export function fill({ texts, values }: Template, list: readonly string[]): string {
  let out = texts[0]!
  for (let i = 0; i < values.length; i += 1) out += list[values[i]!]! + texts[i + 1]!
  return out
}
